/* <ll-time>: how long ago, with the full local time and its zone on hover. */
import { onTick, serverNow } from "./tick.js";
import { language, make, word } from "./words.js";

const UNITS = [
    ["year", 31536000],
    ["month", 2592000],
    ["day", 86400],
    ["hour", 3600],
    ["minute", 60],
];

/* Day before month and no dots after "min": what the world outside America expects of English. */
function locale(lang) {
    return lang === "en" ? "en-GB" : lang;
}

export function relative(at, now, lang, nowWord) {
    const seconds = Math.round((at - now) / 1000);
    const distance = Math.abs(seconds);
    if (distance < 45) {
        return nowWord;
    }
    const format = new Intl.RelativeTimeFormat(lang, { numeric: "always", style: lang.startsWith("zh") ? "long" : "short" });
    const [unit, size] = UNITS.find(([, length]) => distance >= length) ?? UNITS.at(-1);
    const count = Math.max(1, Math.floor(distance / size));
    return format.format(seconds < 0 ? -count : count, unit);
}

export function absolute(at, lang, zone) {
    const named = zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    const when = new Intl.DateTimeFormat(lang, {
        dateStyle: "medium",
        timeStyle: "long",
        hourCycle: "h23",
        timeZone: named,
    });
    return `${when.format(at)} (${named})`;
}

function clockTime(at, zone) {
    return new Intl.DateTimeFormat("en-GB", { timeStyle: "medium", hourCycle: "h23", timeZone: zone }).format(at);
}

function fullTime(at, lang, zone) {
    return new Intl.DateTimeFormat(lang, {
        dateStyle: "medium",
        timeStyle: "medium",
        hourCycle: "h23",
        timeZone: zone,
    }).format(at);
}

class LifelineTime extends HTMLElement {
    static observedAttributes = ["at", "lang", "mode", "zone"];

    connectedCallback() {
        this.show(true);
        this.listen();
    }

    disconnectedCallback() {
        this.forget?.();
    }

    attributeChangedCallback() {
        if (this.isConnected) {
            this.show(true);
            this.listen();
        }
    }

    listen() {
        this.forget?.();
        this.forget = this.mode === "relative" ? onTick(() => this.show(false)) : undefined;
    }

    get mode() {
        return this.getAttribute("mode") ?? "relative";
    }

    show(whole) {
        const at = Date.parse(this.getAttribute("at"));
        if (Number.isNaN(at)) {
            return;
        }
        const lang = locale(language(this));
        const zone = this.getAttribute("zone") ?? undefined;
        if (whole || !this.time) {
            this.time ??= make("time");
            if (this.time.parentNode !== this) {
                this.replaceChildren(this.time);
            }
            this.time.dateTime = new Date(at).toISOString();
            this.time.title = absolute(at, lang, zone);
        }
        const text =
            this.mode === "clock"
                ? clockTime(at, zone)
                : this.mode === "full"
                  ? fullTime(at, lang, zone)
                  : relative(at, serverNow(), lang, word(this, "now"));
        if (this.time.textContent !== text) {
            this.time.textContent = text;
        }
    }
}

customElements.define("ll-time", LifelineTime);
