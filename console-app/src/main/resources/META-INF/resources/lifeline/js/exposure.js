/* <ll-exposure>: how much would be lost now, against what may be; turns by itself when time makes it worse. */
import { duration } from "./clock.js";
import { learnServerTime, onTick, serverNow } from "./tick.js";
import { make, say, word } from "./words.js";

const RISK = 0.8;

/* How it stands at a moment: pure, so that it can be asked about any moment. */
export function stand({ since, target, told, knownUntil }, now) {
    const exposure = since === null ? null : Math.max(0, Math.floor((now - since) / 1000));
    const silent = told === "UNKNOWN" || (knownUntil !== null && now > knownUntil);
    const part = exposure === null || target === 0 ? 1 : exposure / target;
    let state = told;
    if (silent) {
        state = "UNKNOWN";
    } else if (exposure === null || exposure > target) {
        state = "BREACHED";
    } else if (part >= RISK) {
        state = "AT_RISK";
    }
    return { exposure, state, part: Math.min(1, part) };
}

class LifelineExposure extends HTMLElement {
    static observedAttributes = ["since", "target", "state", "known-until", "server-now"];

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
        if (this.isConnected) {
            this.show();
        }
    }

    moment(name) {
        const at = Date.parse(this.getAttribute(name) ?? "");
        return Number.isNaN(at) ? null : at;
    }

    show() {
        const target = Number(this.getAttribute("target"));
        const reading = stand(
            {
                since: this.moment("since"),
                target,
                told: this.getAttribute("state"),
                knownUntil: this.moment("known-until"),
            },
            serverNow(),
        );
        this.parts ??= this.build();
        const day = word(this, "day");
        const none = reading.state === "UNKNOWN" ? null : this.getAttribute("label-none");
        set(this.parts.digits, reading.exposure === null ? (none ?? "–") : duration(reading.exposure, day));
        set(this.parts.target, `${word(this, "in")} ${duration(target, day)}`);
        this.parts.fill.style.setProperty("--_part", reading.part.toFixed(4));
        this.toggleAttribute("data-words", reading.exposure === null);
        this.turn(reading.state);
    }

    turn(state) {
        if (this.dataset.exposure === state) {
            return;
        }
        const first = this.dataset.exposure === undefined;
        const stateWord = this.getAttribute(`label-${state.toLowerCase()}`) ?? state;
        this.dataset.exposure = state;
        this.parts.badge.dataset.exposure = state;
        set(this.parts.badge, stateWord);
        if (!first) {
            say(`${this.getAttribute("name") ?? ""} ${stateWord}`.trim());
        }
    }

    build() {
        const p = {
            badge: make("span", "ll-badge ll-badge--pill"),
            digits: make("span", "ll-exposure-digits"),
            target: make("span", "ll-exposure-target"),
            fill: make("div", "ll-clock-fill"),
        };
        this.replaceChildren(
            make("div", "ll-exposure-line", p.digits, p.target),
            make("div", "ll-clock-bar", p.fill),
            p.badge,
        );
        return p;
    }
}

function set(element, text) {
    if (element.textContent !== text) {
        element.textContent = text;
    }
}

customElements.define("ll-exposure", LifelineExposure);
