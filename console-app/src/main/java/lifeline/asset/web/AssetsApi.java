package lifeline.asset.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import lifeline.api.Page;
import lifeline.api.PageSize;
import lifeline.asset.Readinesses;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Protected assets for programs: how they stand against their objectives, by name. */
@RestController
@RequestMapping(AssetsApi.ADDRESS)
class AssetsApi {

    static final String ADDRESS = "/api/v1/assets";

    private final Readinesses readinesses;
    private final WritesAssets writes;
    private final SignedIn signedIn;
    private final Clock clock;

    AssetsApi(Readinesses readinesses, WritesAssets writes, SignedIn signedIn, Clock clock) {
        this.readinesses = readinesses;
        this.writes = writes;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GetMapping
    Page<AssetJson> list(@RequestParam @Nullable String limit, @RequestParam @Nullable String after) {
        signedIn.actor(Permission.READ);
        var size = PageSize.of(limit);
        List<AssetJson> found = readinesses.all(clock.instant()).stream()
                .sorted(Comparator.comparing(one -> one.asset().id()))
                .filter(one -> after == null || one.asset().id().compareTo(after) > 0)
                .limit(size.andOneMore())
                .map(writes::json)
                .toList();
        return Page.of(found, size, AssetJson::id);
    }

    @GetMapping("/{id}")
    AssetJson read(@PathVariable String id) {
        signedIn.actor(Permission.READ);
        return writes.json(readinesses.of(id, clock.instant()));
    }
}
