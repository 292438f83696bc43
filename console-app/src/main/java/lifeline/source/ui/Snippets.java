package lifeline.source.ui;

/** Configuration that an administrator can paste; the token is never in it. */
final class Snippets {

    private Snippets() {}

    static String alertmanager(String baseUrl) {
        return """
                route:
                  routes:
                    # The sign of life: often, and by itself.
                    - matchers: [alertname="Watchdog"]
                      receiver: lifeline
                      group_wait: 0s
                      group_interval: 1m
                      repeat_interval: 5m
                    - matchers: [severity="critical"]
                      receiver: lifeline
                      group_wait: 10s
                      group_interval: 1m
                receivers:
                  - name: lifeline
                    webhook_configs:
                      - url: %s/api/v1/alerts/alertmanager
                        send_resolved: true
                        http_config:
                          authorization:
                            type: Bearer
                            credentials_file: /etc/alertmanager/lifeline-token
                """.formatted(baseUrl);
    }
}
