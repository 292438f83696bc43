/* One beat for every clock on the page, on the second, and at once when a laptop wakes up. */

const listeners = new Set();
let timer;
let offset = 0;

/* What the server's clock says now, as far as we know. */
export function serverNow() {
    return Date.now() + offset;
}

export function learnServerTime(iso) {
    const told = Date.parse(iso);
    if (!Number.isNaN(told)) {
        offset = told - Date.now();
    }
}

function beat() {
    clearTimeout(timer);
    for (const listener of listeners) {
        listener();
    }
    if (listeners.size > 0) {
        timer = setTimeout(beat, 1000 - (serverNow() % 1000) + 5);
    }
}

export function onTick(listener) {
    listeners.add(listener);
    if (listeners.size === 1) {
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
