/* <ll-live>: is this screen alive, and if not, how old is what it shows. */
import { onTick } from "./tick.js";
import { make, say, word } from "./words.js";
import { duration } from "./clock.js";

class LifelineLive extends HTMLElement {
    static observedAttributes = ["heard"];

    connectedCallback() {
        this.last ??= Date.now();
        this.text ??= make("span", "ll-live-text");
        this.replaceChildren(this.text);
        this.watch();
        this.forget = onTick(() => this.show());
        this.show();
    }

    disconnectedCallback() {
        this.forget?.();
        this.store?.removeStateChangeListener?.(this.listener);
        this.store = undefined;
    }

    attributeChangedCallback() {
        this.last = Date.now();
        if (this.text) {
            this.show();
        }
    }

    /* Vaadin's client may start after us: look again on each tick until it is there. */
    watch() {
        const store = window.Vaadin?.connectionState;
        if (!store || this.store === store) {
            return;
        }
        this.store = store;
        this.listener = (before, after) => {
            if (after === "connected") {
                this.last = Date.now();
            }
            this.show();
        };
        store.addStateChangeListener(this.listener);
    }

    state() {
        const told = this.store?.state;
        if (!navigator.onLine || told === "connection-lost") {
            return "lost";
        }
        if (told === "reconnecting") {
            return "waiting";
        }
        const silence = Number(this.getAttribute("max-silence"));
        return silence > 0 && Date.now() - this.last > silence * 1000 ? "stale" : "live";
    }

    show() {
        this.watch();
        const state = this.state();
        const age = duration((Date.now() - this.last) / 1000, word(this, "day"));
        const text = state === "live" ? word(this, "live") : `${word(this, state)} · ${word(this, "since").replace("{0}", age)}`;
        if (this.text.textContent !== text) {
            this.text.textContent = text;
        }
        if (this.dataset.live !== state) {
            const first = this.dataset.live === undefined;
            this.dataset.live = state;
            document.documentElement.toggleAttribute("data-stale", state !== "live");
            if (!first) {
                say(word(this, state));
            }
        }
    }
}

customElements.define("ll-live", LifelineLive);
