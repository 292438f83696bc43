/* <ll-theme> and <ll-lang>: kept in a cookie for the server and in the browser for the next start. */
import { icon, language, make, word } from "./words.js";

const YEAR = 31536000;

export function keep(name, value) {
    const secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
    try {
        localStorage.setItem(name, value);
    } catch {
        // Storage may be forbidden; the cookie is enough.
    }
}

export function kept(name) {
    const cookie = document.cookie.match(new RegExp(`(?:^|; )${name}=([^;]*)`));
    if (cookie) {
        return decodeURIComponent(cookie[1]);
    }
    try {
        return localStorage.getItem(name);
    } catch {
        return null;
    }
}

const darkSystem = matchMedia("(prefers-color-scheme: dark)");

function wear() {
    const wanted = kept("lifeline-theme") ?? "system";
    const dark = wanted === "dark" || (wanted === "system" && darkSystem.matches);
    document.documentElement.setAttribute("theme", dark ? "dark" : "light");
    for (const element of document.querySelectorAll("ll-theme")) {
        element.show?.();
    }
}

darkSystem.addEventListener("change", wear);
window.addEventListener("storage", (event) => event.key === "lifeline-theme" && wear());

/* A row of choices of which one holds; arrow keys move as in any group of radio buttons. */
class Choice extends HTMLElement {
    connectedCallback() {
        const group = make("div", "ll-segments");
        group.setAttribute("role", "radiogroup");
        group.setAttribute("aria-label", this.getAttribute("label") ?? word(this, this.constructor.title));
        group.addEventListener("keydown", (event) => this.move(event));
        this.options = this.constructor.values.map((value) => this.option(value));
        group.append(...this.options);
        this.replaceChildren(group);
        this.show();
    }

    option(value) {
        const button = make("button", "ll-segment", ...this.face(value));
        button.type = "button";
        button.dataset.value = value;
        button.setAttribute("role", "radio");
        button.addEventListener("click", () => this.choose(value));
        return button;
    }

    move(event) {
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        if (step) {
            event.preventDefault();
            const at = this.options.indexOf(document.activeElement);
            const next = this.options[(at + step + this.options.length) % this.options.length];
            next.focus();
        }
    }

    show() {
        const current = this.current();
        for (const option of this.options ?? []) {
            const chosen = option.dataset.value === current;
            option.setAttribute("aria-checked", String(chosen));
            option.tabIndex = chosen ? 0 : -1;
        }
    }
}

class LifelineTheme extends Choice {
    static title = "theme";
    static values = ["light", "dark", "system"];

    face(value) {
        const name = make("span", "ll-spoken", word(this, value));
        return [icon({ light: "sun", dark: "moon", system: "screen" }[value]), name];
    }

    option(value) {
        const button = super.option(value);
        button.title = word(this, value);
        return button;
    }

    current() {
        return kept("lifeline-theme") ?? "system";
    }

    choose(value) {
        keep("lifeline-theme", value);
        wear();
    }
}

class LifelineLang extends Choice {
    static title = "language";
    static values = ["en", "zh-CN"];

    face(value) {
        return [value === "en" ? "English" : "中文"];
    }

    option(value) {
        const button = super.option(value);
        button.lang = value;
        return button;
    }

    current() {
        return language(document.documentElement).startsWith("zh") ? "zh-CN" : "en";
    }

    choose(value) {
        if (value === this.current()) {
            return;
        }
        keep("lifeline-lang", value);
        const change = new CustomEvent("ll-lang-change", { bubbles: true, cancelable: true, detail: { value } });
        if (this.dispatchEvent(change)) {
            location.reload();
        }
    }
}

wear();
customElements.define("ll-theme", LifelineTheme);
customElements.define("ll-lang", LifelineLang);
