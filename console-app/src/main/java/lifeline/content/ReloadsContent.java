package lifeline.content;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lifeline.shell.ContentTouched;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Puts content in force: before anything asks for it, and again whenever a file of the folder has changed. It compares
 * texts on a tick, because the links of a mounted ConfigMap are swapped without a word to whoever watches files.
 */
@Component
class ReloadsContent implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ReloadsContent.class);

    private final ContentLibrary library;
    private final ChoosesContent chooses;
    private final ContentVersions versions;
    private final ContentInForce inForce;
    private final Contents contents;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private ContentLibrary.@Nullable Found judged;
    private ContentLibrary.@Nullable Found seen;

    ReloadsContent(
            ContentLibrary library,
            ChoosesContent chooses,
            ContentVersions versions,
            ContentInForce inForce,
            Contents contents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.library = library;
        this.chooses = chooses;
        this.versions = versions;
        this.inForce = inForce;
        this.contents = contents;
        this.events = events;
        this.clock = clock;
    }

    /** A broken file stops the start where no last good version of any file is known. */
    @Override
    public void afterSingletonsInstantiated() {
        var found = library.all();
        var kept = library.isFolder() ? versions.all() : List.<ContentVersions.Kept>of();
        var good =
                chooses.readable(kept.stream().map(ContentVersions.Kept::file).toList());
        var choice = chooses.choose(good, found);
        if (good.byName().isEmpty()) {
            choice.refuseToStart();
        }
        kept.forEach(one -> contents.remember(one.file(), one.since()));
        judged = found;
        put(good, choice, found);
    }

    @Scheduled(
            fixedDelayString = "${lifeline.content-sweep:PT2S}",
            initialDelayString = "${lifeline.content-sweep:PT2S}")
    synchronized void sweep() {
        if (!library.isFolder()) {
            return;
        }
        try {
            look(library.all());
        } catch (UncheckedIOException e) {
            LOG.warn("The content folder cannot be read; what is in force stays: {}", e.getMessage());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Changed content waits for the database; the next sweep tries again: {}", e.getMessage());
        }
    }

    /** A change counts once two looks agree: nobody saves several files, or a large one, in an instant. */
    private void look(ContentLibrary.Found found) {
        var settled = found.equals(seen);
        seen = found;
        if (!settled || found.equals(judged)) {
            return;
        }
        if (found.files().isEmpty()) {
            LOG.warn("The content folder is empty, which nobody means; what is in force stays");
        } else {
            var good = inForce.files();
            put(good, chooses.choose(good, found), found);
        }
        judged = found;
    }

    private void put(ContentSet good, ChoosesContent.Choice choice, ContentLibrary.Found found) {
        var now = clock.instant();
        if (library.isFolder()) {
            keep(good, choice.set(), now);
        }
        inForce.put(choice.set(), choice.made());
        contents.show(choice, found, now);
        tell(good, choice);
        events.publishEvent(new ContentTouched());
    }

    private void keep(ContentSet good, ContentSet chosen, Instant now) {
        var accepted = chosen.byName().values().stream()
                .filter(file -> !good.find(file.name()).filter(file::equals).isPresent())
                .map(file -> new ContentVersions.Kept(file.file(), now))
                .toList();
        var gone = good.byName().keySet().stream()
                .filter(name -> chosen.find(name).isEmpty())
                .toList();
        try {
            versions.keep(accepted, gone);
        } catch (DataIntegrityViolationException e) {
            LOG.debug("Another console kept the same files first", e);
            versions.keep(accepted, gone);
        }
    }

    private static void tell(ContentSet good, ChoosesContent.Choice choice) {
        for (Map.Entry<String, List<ContentProblem>> refused : choice.refused().entrySet()) {
            LOG.warn(
                    "Content refused, the last good version stays: {}\n{}",
                    refused.getKey(),
                    refused.getValue().stream().map(ContentProblem::toString).collect(Collectors.joining("\n")));
        }
        if (!good.equals(choice.set()) && !good.byName().isEmpty()) {
            var names = new TreeMap<>(choice.set().byName());
            good.byName().forEach((name, file) -> names.remove(name, file));
            LOG.info("Content changed: {}", names.keySet());
        }
    }
}
