/* The few words the browser says by itself; an attribute on the element goes before them. */

const WORDS = {
    en: {
        remaining: "Time left",
        overdue: "Overdue",
        met: "Recovered in time",
        missed: "Recovered late",
        elapsed: "Elapsed",
        of: "Target",
        total: "Time to recovery",
        running: "On track",
        risk: "At risk",
        breached: "Breached",
        projected: "Breach expected",
        left: "left",
        over: "over",
        in: "of",
        copy: "Copy",
        copied: "Copied",
        "copy-failed": "Could not copy",
        live: "Live",
        waiting: "Reconnecting",
        lost: "Connection lost",
        stale: "Stale",
        since: "last update {0} ago",
        keys: "Keyboard keys",
        "keys-open": "Command palette",
        "keys-help": "This overview",
        "keys-move": "Next / previous row or step",
        close: "Close",
        palette: "Type a page or a command",
        nothing: "Nothing found",
        theme: "Theme",
        language: "Language",
        light: "Light",
        dark: "Dark",
        system: "System",
        now: "just now",
        day: "d",
    },
    zh: {
        remaining: "剩余时间",
        overdue: "已超时",
        met: "按时恢复",
        missed: "超时恢复",
        elapsed: "已用时",
        of: "目标",
        total: "恢复用时",
        running: "正常",
        risk: "有风险",
        breached: "已超时",
        projected: "预计超时",
        left: "剩余",
        over: "超时",
        in: "目标",
        copy: "复制",
        copied: "已复制",
        "copy-failed": "复制失败",
        live: "实时",
        waiting: "正在重新连接",
        lost: "连接已断开",
        stale: "数据可能过期",
        since: "最后更新于 {0} 前",
        keys: "键盘快捷键",
        "keys-open": "命令面板",
        "keys-help": "显示本页",
        "keys-move": "下一行 / 上一行或步骤",
        close: "关闭",
        palette: "输入页面或命令",
        nothing: "没有结果",
        theme: "主题",
        language: "语言",
        light: "浅色",
        dark: "深色",
        system: "跟随系统",
        now: "刚刚",
        day: "天",
    },
};

export function language(element) {
    const near = element?.closest?.("[lang]")?.lang || document.documentElement.lang || "en";
    return near.toLowerCase().startsWith("zh") ? "zh-CN" : near;
}

export function word(element, name) {
    const own = element?.getAttribute?.(`label-${name}`);
    if (own) {
        return own;
    }
    const words = language(element).startsWith("zh") ? WORDS.zh : WORDS.en;
    return words[name];
}

/* Says something to a screen reader without taking the focus. */
export function say(text) {
    let voice = document.getElementById("ll-voice");
    if (!voice) {
        voice = document.createElement("div");
        voice.id = "ll-voice";
        voice.className = "ll-spoken";
        voice.setAttribute("role", "status");
        document.body.append(voice);
    }
    voice.textContent = "";
    requestAnimationFrame(() => {
        voice.textContent = text;
    });
}

export function make(tag, className, ...children) {
    const element = document.createElement(tag);
    if (className) {
        element.className = className;
    }
    element.append(...children);
    return element;
}

export function icon(name) {
    const sign = make("span", "ll-icon");
    sign.dataset.icon = name;
    sign.setAttribute("aria-hidden", "true");
    return sign;
}
