package lifeline.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lifeline.kernel.BilingualText;
import lifeline.shell.Texts;
import org.springframework.stereotype.Component;

/** The sentences for verdicts: why a point is of no use, why points are missing from a score, what to do. */
@Component
public class SaysWhy {

    private final Texts texts;

    SaysWhy(Texts texts) {
        this.texts = texts;
    }

    /** Empty for a point that can be restored. */
    public Optional<BilingualText> why(JudgedPoint judged) {
        return Optional.ofNullable(judged.unusable()).map(this::why);
    }

    public BilingualText why(Unusable unusable) {
        var words = new ArrayList<Object>();
        switch (unusable) {
            case Unusable.FromTheFuture future -> words.add(Lengths.spoken(future.ahead()));
            case Unusable.Expired expired -> words.add(expired.at().toString());
            case Unusable.Unreachable unreachable -> {
                words.add(place(unreachable.location()));
                words.add(unreachable.since().toString());
            }
            case Unusable.ParentUnknown unknown -> words.add(unknown.parent());
            case Unusable.ParentElsewhere elsewhere -> {
                words.add(elsewhere.parent());
                words.add(place(elsewhere.needed()));
            }
            case Unusable.ParentLater later -> words.add(later.parent());
            case Unusable.NoBase none -> words.add(place(none.location()));
            case Unusable.ChainBroken broken -> {
                words.add(broken.link());
                words.add(why(broken.why()));
            }
            case Unusable.ChainEndless endless -> words.add(endless.link());
            case Unusable.NotCompleted _, Unusable.FailedVerification _ -> {
                // Their sentences need no words.
            }
        }
        return said("asset.unusable." + unusable.word(), words);
    }

    public BilingualText place(PointLocation location) {
        return said("asset.place." + location.word(), List.of());
    }

    public BilingualText why(Readiness.Lost lost) {
        return said("asset.lost." + lost.why(), lost.words());
    }

    public BilingualText advice(Readiness.Lost lost) {
        return said("asset.advice." + lost.why(), lost.words());
    }

    public BilingualText why(Exposure exposure) {
        return said("asset.reason." + exposure.reason(), List.of());
    }

    private BilingualText said(String key, List<Object> words) {
        return new BilingualText(said(Texts.ENGLISH, key, words), said(Texts.CHINESE, key, words));
    }

    private String said(Locale reader, String key, List<Object> words) {
        return texts.text(
                reader,
                key,
                words.stream()
                        .map(word -> word instanceof BilingualText text ? text.in(reader) : word)
                        .toArray());
    }
}
