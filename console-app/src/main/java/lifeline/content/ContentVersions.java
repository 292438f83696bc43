package lifeline.content;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the last good text of each file of the folder, so that a restart beside a broken one knows it. */
@Component
class ContentVersions {

    private final JdbcClient database;

    ContentVersions(JdbcClient database) {
        this.database = database;
    }

    /** A text that came into force, and when. */
    record Kept(ContentFile file, Instant since) {}

    @Transactional(readOnly = true)
    public List<Kept> all() {
        return database.sql("select name, text, accepted_at from content_version order by name")
                .query((row, _) -> new Kept(
                        new ContentFile(row.getString("name"), row.getString("text")),
                        row.getObject("accepted_at", java.time.OffsetDateTime.class)
                                .toInstant()))
                .list();
    }

    @Transactional
    public void keep(Collection<Kept> accepted, Collection<String> gone) {
        for (Kept kept : accepted) {
            if (update(kept) == 0) {
                database.sql("insert into content_version (text, sha256, accepted_at, name) values (?, ?, ?, ?)")
                        .params(parameters(kept))
                        .update();
            }
        }
        for (String name : gone) {
            database.sql("delete from content_version where name = ?")
                    .param(name)
                    .update();
        }
    }

    private int update(Kept kept) {
        return database.sql("update content_version set text = ?, sha256 = ?, accepted_at = ? where name = ?")
                .params(parameters(kept))
                .update();
    }

    private static List<Object> parameters(Kept kept) {
        return List.of(
                kept.file().text(),
                kept.file().sha256(),
                kept.since().atOffset(ZoneOffset.UTC),
                kept.file().name());
    }
}
