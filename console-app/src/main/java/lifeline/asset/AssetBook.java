package lifeline.asset;

import java.util.SortedMap;

/** The assets of one set of files, by id. */
record AssetBook(SortedMap<String, Asset> byId) {}
