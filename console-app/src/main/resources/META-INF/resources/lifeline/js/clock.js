/* <ll-clock>: time left first and largest, then elapsed and target; tells by itself when it gets late. */
import { learnServerTime, onTick, serverNow } from "./tick.js";
import { make, say, word } from "./words.js";

const STATE_WORDS = {
    RUNNING: "running",
    AT_RISK: "risk",
    BREACHED: "breached",
    STOPPED_MET: "met",
    STOPPED_MISSED: "missed",
};

export function duration(seconds, dayWord = "d") {
    const whole = Math.max(0, Math.floor(seconds));
    const days = Math.floor(whole / 86400);
    const hours = Math.floor((whole % 86400) / 3600);
    const two = (n) => String(n).padStart(2, "0");
    const short = `${two(Math.floor((whole % 3600) / 60))}:${two(whole % 60)}`;
    if (days > 0 && whole % 86400 === 0) {
        return `${days} ${dayWord}`;
    }
    if (days > 0) {
        return `${days} ${dayWord} ${two(hours)}:${short}`;
    }
    return hours > 0 ? `${hours}:${short}` : short;
}

/* What the clock reads at a moment: pure, so that it can be asked about any moment. */
export function read({ started, target, stopped, told, projected, risk = 0.5 }, now) {
    const end = stopped ?? now;
    const elapsed = Math.max(0, Math.floor((end - started) / 1000));
    const left = target - elapsed;
    const part = target > 0 ? elapsed / target : 1;
    let state = "RUNNING";
    if (stopped !== null || told?.startsWith("STOPPED")) {
        state = told?.startsWith("STOPPED") ? told : left >= 0 ? "STOPPED_MET" : "STOPPED_MISSED";
    } else if (left < 0 || told === "BREACHED") {
        state = "BREACHED";
    } else if (part >= risk || projected || told === "AT_RISK") {
        state = "AT_RISK";
    }
    return { elapsed, left, part: Math.min(1, part), late: part >= 0.8, state };
}

class LifelineClock extends HTMLElement {
    static observedAttributes = ["started", "target", "stopped", "server-now", "state", "projected", "risk", "compact", "name", "source"];

    connectedCallback() {
        this.setAttribute("role", "timer");
        this.setAttribute("aria-live", "off");
        this.forget = onTick(() => this.show());
        this.show();
    }

    disconnectedCallback() {
        this.forget?.();
    }

    attributeChangedCallback(name, _, value) {
        if (name === "server-now" && value) {
            learnServerTime(value);
        }
        if (name === "compact") {
            this.parts = undefined;
        }
        if (this.isConnected) {
            this.show();
        }
    }

    show() {
        const started = Date.parse(this.getAttribute("started"));
        if (Number.isNaN(started)) {
            return;
        }
        const stopped = this.hasAttribute("stopped") ? Date.parse(this.getAttribute("stopped")) : null;
        const reading = read(
            {
                started,
                target: Number(this.getAttribute("target")),
                stopped,
                told: this.getAttribute("state"),
                projected: this.hasAttribute("projected"),
                risk: Number(this.getAttribute("risk") ?? 0.5),
            },
            serverNow(),
        );
        this.parts ??= this.hasAttribute("compact") ? this.buildCompact() : this.buildFull();
        this.write(reading);
    }

    buildFull() {
        const p = {
            name: make("span", "ll-clock-name"),
            badge: make("span", "ll-badge ll-badge--pill"),
            digits: make("span", "ll-clock-digits"),
            elapsedWord: make("dt"),
            elapsed: make("dd"),
            targetWord: make("dt"),
            target: make("dd"),
            fill: make("div", "ll-clock-fill"),
        };
        this.replaceChildren(
            make("div", "ll-clock-top", p.name, p.badge),
            make(
                "div",
                "ll-clock-main",
                p.digits,
                make("dl", "ll-clock-side", p.elapsedWord, p.elapsed, p.targetWord, p.target),
            ),
            make("div", "ll-clock-bar", p.fill),
        );
        return p;
    }

    buildCompact() {
        const p = {
            digits: make("span", "ll-clock-digits"),
            word: make("span", "ll-clock-word"),
            fill: make("div", "ll-clock-fill"),
        };
        this.replaceChildren(p.digits, p.word, make("div", "ll-clock-bar", p.fill));
        return p;
    }

    write(reading) {
        const day = word(this, "day");
        const target = Number(this.getAttribute("target"));
        const stopped = reading.state.startsWith("STOPPED");
        const over = reading.left < 0;
        const stateWord = this.stateWord(reading);
        const digits = stopped
            ? duration(reading.elapsed, day)
            : (over ? "+" : "") + duration(Math.abs(reading.left), day);
        set(this.parts.digits, digits);
        this.toggleAttribute("data-long", digits.length > 6);
        this.parts.fill.style.setProperty("--_part", reading.part.toFixed(4));
        if (this.parts.word) {
            const short = stopped ? stateWord : `${word(this, over ? "over" : "left")} · ${word(this, "in")} ${duration(target, day)}`;
            set(this.parts.word, short);
        } else {
            this.writeFull(reading, target, day, stateWord, stopped, over);
        }
        this.announce(reading, stateWord);
    }

    writeFull(reading, target, day, stateWord, stopped, over) {
        const p = this.parts;
        const lead = stopped ? "total" : over ? "overdue" : "remaining";
        const name = this.getAttribute("name");
        set(p.name, name ? `${word(this, lead)} · ${name}` : word(this, lead));
        set(p.badge, stateWord);
        p.badge.dataset.clock = reading.state;
        p.badge.toggleAttribute("data-late", reading.late);
        set(p.elapsedWord, word(this, "elapsed"));
        set(p.elapsed, duration(reading.elapsed, day));
        set(p.targetWord, word(this, "of"));
        set(p.target, duration(target, day));
        p.elapsed.hidden = p.elapsedWord.hidden = stopped;
        const source = this.getAttribute("source");
        if (source && this.title !== source) {
            this.title = source;
        }
    }

    stateWord(reading) {
        if (reading.state === "AT_RISK" && reading.part < Number(this.getAttribute("risk") ?? 0.5) && this.hasAttribute("projected")) {
            return word(this, "projected");
        }
        return word(this, STATE_WORDS[reading.state]);
    }

    announce(reading, stateWord) {
        this.toggleAttribute("data-late", reading.late);
        if (this.dataset.clock === reading.state) {
            return;
        }
        const first = this.dataset.clock === undefined;
        this.dataset.clock = reading.state;
        if (!first) {
            say(`${this.getAttribute("name") ?? ""} ${stateWord}`.trim());
            this.dispatchEvent(new CustomEvent("ll-clock-state", { bubbles: true, detail: { state: reading.state } }));
        }
    }
}

function set(element, text) {
    if (element.textContent !== text) {
        element.textContent = text;
    }
}

customElements.define("ll-clock", LifelineClock);
