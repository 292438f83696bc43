/* Keys of the console: data-key presses the element, ? lists the keys, j and k move along rows. */
import { icon, make, word } from "./words.js";

const WITHIN_MS = 1200;
let before = "";
let beforeAt = 0;

function typing(event) {
    const target = event.composedPath()[0];
    return (
        target instanceof HTMLElement &&
        (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest("[role=listbox], [role=combobox]"))
    );
}

function covered() {
    return document.querySelector("dialog[open], vaadin-dialog[opened], vaadin-confirm-dialog[opened]");
}

export function visible(element) {
    return element.checkVisibility?.({ visibilityProperty: true }) ?? element.offsetParent !== null;
}

export function usable(element) {
    return visible(element) && !element.disabled && element.getAttribute("aria-disabled") !== "true";
}

export function labelOf(element) {
    const named = element.dataset.keyLabel ?? element.getAttribute("aria-label");
    if (named) {
        return named;
    }
    const copy = element.cloneNode(true);
    for (const extra of copy.querySelectorAll("kbd, .ll-count, .ll-icon")) {
        extra.remove();
    }
    return copy.textContent.trim().replace(/\s+/g, " ");
}

function find(stroke) {
    return [...document.querySelectorAll("[data-key]")].find((e) => e.dataset.key === stroke && usable(e));
}

/* Two strokes are as good as one: g i, within a moment. */
function press(key) {
    const both = performance.now() - beforeAt < WITHIN_MS ? find(`${before} ${key}`) : undefined;
    before = key;
    beforeAt = performance.now();
    const element = both ?? find(key);
    if (!element) {
        return false;
    }
    before = "";
    element.focus?.();
    element.click();
    return true;
}

function move(step) {
    const items = [...document.querySelectorAll("[data-nav-item]")].filter(usable);
    if (items.length === 0) {
        return false;
    }
    const at = items.findIndex((item) => item === document.activeElement || item.contains(document.activeElement));
    const next = items[at < 0 ? (step > 0 ? 0 : items.length - 1) : Math.min(items.length - 1, Math.max(0, at + step))];
    if (next.tabIndex < 0) {
        next.tabIndex = -1;
    }
    next.focus();
    next.scrollIntoView({ block: "nearest" });
    return true;
}

export function openDialog(dialog) {
    document.body.append(dialog);
    dialog.addEventListener("close", () => dialog.remove());
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    dialog.showModal();
}

export function showKeys() {
    const rows = [
        [navigator.platform.startsWith("Mac") ? "⌘ K" : "Ctrl K", word(document.body, "keys-open")],
        ["?", word(document.body, "keys-help")],
    ];
    if (document.querySelector("[data-nav-item]")) {
        rows.push(["j k", word(document.body, "keys-move")]);
    }
    for (const element of document.querySelectorAll("[data-key]")) {
        if (usable(element) && !rows.some(([key]) => key === element.dataset.key)) {
            rows.push([element.dataset.key, labelOf(element)]);
        }
    }
    const list = make("ul", "ll-keys", ...rows.map(([keys, text]) => make("li", "", text, strokes(keys))));
    const close = make("button", "ll-btn ll-btn--quiet ll-btn--icon", icon("cross"));
    close.type = "button";
    close.setAttribute("aria-label", word(document.body, "close"));
    const title = make("h2", "", word(document.body, "keys"));
    const dialog = make(
        "dialog",
        "ll-dialog",
        make("header", "ll-dialog-head", title, close),
        make("div", "ll-dialog-body", list),
    );
    dialog.setAttribute("aria-label", title.textContent);
    close.addEventListener("click", () => dialog.close());
    openDialog(dialog);
}

function strokes(keys) {
    const parts = make("span", "ll-actions");
    for (const key of keys.split(" ")) {
        parts.append(make("kbd", "", key.length === 1 ? key.toUpperCase() : key));
    }
    return parts;
}

document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event) || covered()) {
        return;
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    let done = press(key);
    if (!done && key === "?") {
        showKeys();
        done = true;
    }
    if (!done && (key === "j" || key === "k")) {
        done = move(key === "j" ? 1 : -1);
    }
    if (done) {
        event.preventDefault();
    }
});

document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-help]")) {
        showKeys();
    }
    // A menu made of details closes when the world outside is pressed.
    for (const menu of document.querySelectorAll("details.ll-menu[open]")) {
        if (!menu.contains(event.target) || event.target.closest(".ll-menu-item")) {
            menu.open = false;
        }
    }
});

document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && document.querySelector("details.ll-menu[open]");
    if (menu) {
        menu.open = false;
        menu.querySelector("summary").focus();
    }
});
