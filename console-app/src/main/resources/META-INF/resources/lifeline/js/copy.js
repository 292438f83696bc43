/* <ll-copy text label>: puts a text on the clipboard and says so. */
import { icon, make, say, word } from "./words.js";

async function toClipboard(text) {
    if (navigator.clipboard && window.isSecureContext) {
        return navigator.clipboard.writeText(text);
    }
    // A console reached by plain http on the inner network has no clipboard of its own.
    const field = make("textarea", "ll-spoken");
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (!done) {
        throw new Error("copy refused");
    }
}

class LifelineCopy extends HTMLElement {
    static observedAttributes = ["label", "show-label"];

    connectedCallback() {
        if (!this.button) {
            this.button = make("button", "ll-copy-button");
            this.button.type = "button";
            this.button.addEventListener("click", (event) => this.copy(event));
        }
        this.write();
    }

    attributeChangedCallback() {
        if (this.button) {
            this.write();
        }
    }

    write() {
        const label = this.getAttribute("label") ?? word(this, "copy");
        this.button.title = label;
        this.button.setAttribute("aria-label", label);
        this.button.replaceChildren(icon("copy"), ...(this.hasAttribute("show-label") ? [label] : []));
        if (this.button.parentNode !== this) {
            this.replaceChildren(this.button);
        }
    }

    async copy(event) {
        event.preventDefault();
        event.stopPropagation();
        try {
            await toClipboard(this.getAttribute("text") ?? "");
            say(word(this, "copied"));
            this.dataset.copied = "";
            clearTimeout(this.timer);
            this.timer = setTimeout(() => delete this.dataset.copied, 1500);
        } catch {
            say(word(this, "copy-failed"));
        }
    }
}

customElements.define("ll-copy", LifelineCopy);
