/* One beat for every clock on the page, on the second, and at once when a laptop wakes up. */

const listeners = new Set();
const JUMP = 2_000;
const OLD = 10 * 60_000;
let timer;
let offset = 0;
let learntAt;
let last = { wall: Date.now(), steady: performance.now() };

/* What the server's clock says now, as far as we know. */
export function serverNow() {
    return Date.now() + offset;
}

/* A message that was long under way makes the server look slow, so the one that looks fastest is believed; for a
   while, since clocks drift. */
export function learnServerTime(iso) {
    const seen = Date.parse(iso) - Date.now();
    if (!Number.isNaN(seen) && (learntAt === undefined || seen > offset || Date.now() - learntAt > OLD)) {
        offset = seen;
        learntAt = Date.now();
    }
}

/* The clock of this computer was set, or slept: what was learnt from it holds no longer. */
function jumped() {
    const now = { wall: Date.now(), steady: performance.now() };
    const jump = Math.abs(now.wall - last.wall - (now.steady - last.steady));
    last = now;
    return jump > JUMP;
}

/* The header tells whole seconds: on average it is half a second late. */
async function askServerTime() {
    const sent = Date.now();
    try {
        const answer = await fetch(import.meta.url, { method: "HEAD", cache: "no-store" });
        const told = Date.parse(answer.headers.get("Date"));
        if (!Number.isNaN(told)) {
            offset = told + 500 - (sent + Date.now()) / 2;
            learntAt = Date.now();
            tell();
        }
    } catch {
        learntAt = undefined;
    }
}

function tell() {
    for (const listener of listeners) {
        listener();
    }
}

function beat() {
    clearTimeout(timer);
    if (jumped()) {
        askServerTime();
    }
    tell();
    if (listeners.size > 0) {
        timer = setTimeout(beat, 1000 - (serverNow() % 1000) + 5);
    }
}

export function onTick(listener) {
    listeners.add(listener);
    if (listeners.size === 1) {
        jumped();
        timer = setTimeout(beat, 1000 - (serverNow() % 1000) + 5);
    }
    return () => listeners.delete(listener);
}

document.addEventListener("visibilitychange", () => {
    if (!document.hidden) {
        beat();
    }
});
window.addEventListener("pageshow", beat);
window.addEventListener("online", beat);
