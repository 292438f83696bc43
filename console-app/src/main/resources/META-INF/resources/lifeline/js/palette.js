/* The palette: every page and every command in sight, by its name. Ctrl K, or ⌘ K on a Mac. */
import { labelOf, openDialog, usable } from "./keys.js";
import { make, word } from "./words.js";

function commands() {
    const found = [...document.querySelectorAll(".ll-nav a, [data-key], [data-command], .ll-incident-row")];
    return [...new Set(found)].filter(usable).map((element) => ({
        element,
        label: labelOf(element),
        key: element.dataset.key ?? "",
    }));
}

function matches(label, query) {
    const text = label.toLowerCase();
    return query
        .toLowerCase()
        .split(/\s+/)
        .every((part) => text.includes(part));
}

function option(command, index) {
    const row = make("li", "ll-palette-option", make("span", "ll-row-title", command.label));
    row.id = `ll-option-${index}`;
    row.setAttribute("role", "option");
    if (command.key) {
        row.append(make("kbd", "", command.key.toUpperCase()));
    }
    return row;
}

function open() {
    if (document.querySelector("dialog[open]")) {
        return;
    }
    const all = commands();
    const input = make("input", "ll-palette-input");
    const list = make("ul", "ll-palette-list");
    const dialog = make("dialog", "ll-dialog ll-palette-dialog", input, list);
    let shown = [];
    let at = 0;

    const mark = () => {
        [...list.children].forEach((row, i) => row.setAttribute("aria-selected", String(i === at)));
        input.setAttribute("aria-activedescendant", shown.length > 0 ? `ll-option-${at}` : "");
        list.children[at]?.scrollIntoView({ block: "nearest" });
    };
    const show = () => {
        shown = all.filter((command) => matches(command.label, input.value.trim()));
        at = 0;
        const rows = shown.map(option);
        rows.forEach((row, i) => row.addEventListener("click", () => choose(i)));
        list.replaceChildren(...(rows.length > 0 ? rows : [make("li", "ll-row-note ll-row", word(input, "nothing"))]));
        mark();
    };
    const choose = (index) => {
        const command = shown[index];
        if (command) {
            dialog.close();
            command.element.focus();
            command.element.click();
        }
    };
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-expanded", "true");
    input.setAttribute("aria-controls", "ll-palette-list");
    input.placeholder = word(document.body, "palette");
    input.setAttribute("aria-label", input.placeholder);
    input.autocomplete = "off";
    list.id = "ll-palette-list";
    list.setAttribute("role", "listbox");
    input.addEventListener("input", show);
    input.addEventListener("keydown", (event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step && shown.length > 0) {
            event.preventDefault();
            at = (at + step + shown.length) % shown.length;
            mark();
        } else if (event.key === "Enter" && !event.isComposing) {
            event.preventDefault();
            choose(at);
        }
    });
    openDialog(dialog);
    show();
    input.focus();
}

document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        open();
    }
});

document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-palette]")) {
        open();
    }
});
