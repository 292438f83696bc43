package lifeline.asset;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lifeline.content.YamlDocument;
import lifeline.kernel.BilingualText;
import org.jspecify.annotations.Nullable;

/** The shape of an asset file. */
record AssetFile(Metadata metadata, Spec spec) {

    record Metadata(
            String id, BilingualText title, @Nullable BilingualText summary, List<String> owners) {}

    record Spec(
            String service,
            int tier,
            Objectives objectives,
            @Nullable List<Copy> strategy,
            @Nullable Map<String, Integer> requiredCopies,
            @Nullable RestoreTest restoreTest,
            @Nullable List<Source> sources,
            @Nullable List<String> dependsOn) {}

    record Objectives(String rto, @Nullable String rpo) {}

    record Copy(
            String id,
            String kind,
            @Nullable String basedOn,
            @Nullable String interval,
            @Nullable String duration,
            @Nullable String transfer,
            @Nullable String lag,
            List<String> locations,
            @Nullable String keep) {

        CopyPlan plan() {
            return new CopyPlan(
                    id,
                    PointKind.of(kind),
                    basedOn,
                    length(interval),
                    length(duration),
                    length(transfer),
                    length(lag),
                    Set.copyOf(locations.stream().map(PointLocation::of).toList()),
                    length(keep));
        }
    }

    record RestoreTest(
            String every, @Nullable String from, @Nullable String takes) {

        RestoreTestPlan plan() {
            return new RestoreTestPlan(
                    Duration.parse(every), from == null ? null : PointLocation.of(from), length(takes));
        }
    }

    record Source(
            String id,
            String kind,
            @Nullable List<String> copies,
            @Nullable String location,
            @Nullable String poll,
            @Nullable String cluster,
            @Nullable String namespace,
            @Nullable String name,
            @Nullable String schedule,
            @Nullable String query) {

        PointSource source() {
            return new PointSource(
                    id,
                    kind,
                    copies == null ? List.of() : copies,
                    location == null ? null : PointLocation.of(location),
                    length(poll),
                    settings());
        }

        private Map<String, String> settings() {
            var settings = new LinkedHashMap<String, String>();
            put(settings, "location", location);
            put(settings, "cluster", cluster);
            put(settings, "namespace", namespace);
            put(settings, "name", name);
            put(settings, "schedule", schedule);
            put(settings, "query", query);
            return Map.copyOf(settings);
        }

        private static void put(Map<String, String> settings, String name, @Nullable String value) {
            if (value != null) {
                settings.put(name, value);
            }
        }
    }

    static Asset asset(YamlDocument document) {
        var file = document.as(AssetFile.class);
        var spec = file.spec;
        return new Asset(
                file.metadata.id,
                file.metadata.title,
                file.metadata.summary,
                List.copyOf(file.metadata.owners),
                spec.service,
                spec.tier,
                Duration.parse(spec.objectives.rto),
                length(spec.objectives.rpo),
                each(spec.strategy).stream().map(Copy::plan).toList(),
                spec.requiredCopies == null ? Map.of() : required(spec.requiredCopies),
                spec.restoreTest == null ? null : spec.restoreTest.plan(),
                each(spec.sources).stream().map(Source::source).toList(),
                List.copyOf(each(spec.dependsOn)));
    }

    private static Map<PointLocation, Integer> required(Map<String, Integer> told) {
        return told.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> PointLocation.of(entry.getKey()),
                        Map.Entry::getValue,
                        (one, _) -> one,
                        () -> new EnumMap<>(PointLocation.class)));
    }

    private static <T> List<T> each(@Nullable List<T> some) {
        return some == null ? List.of() : some;
    }

    private static @Nullable Duration length(@Nullable String told) {
        return told == null ? null : Duration.parse(told);
    }
}
