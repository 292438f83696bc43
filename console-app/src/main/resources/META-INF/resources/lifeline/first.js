/* Runs before the first paint, blocking on purpose: the page must not flash in the wrong light. */
(function () {
    function kept(name) {
        var cookie = document.cookie.match(new RegExp("(?:^|; )" + name + "=([^;]*)"));
        if (cookie) {
            return decodeURIComponent(cookie[1]);
        }
        try {
            return localStorage.getItem(name);
        } catch (blocked) {
            return null;
        }
    }

    var wanted = kept("lifeline-theme");
    var dark = wanted === "dark" || (wanted !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
    document.documentElement.setAttribute("theme", dark ? "dark" : "light");
})();
