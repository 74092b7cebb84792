package tagalong.aws.store;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondarySortKey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Listing;
import tagalong.domain.store.Row;
import tagalong.wire.row.RowJson;

/** How a row is an item. Attribute names are paid for with every item, so they are one letter. */
final class RowSchema {
  static final String PARTITION = "p";
  static final String SORT = "s";
  static final String VERSION = "v";
  static final String FEED = "f";
  static final String EXPIRES = "x";

  /** The sparse index of the rows that are listed. */
  static final String LISTS = "lists";

  private RowSchema() {}

  /**
   * @param versionTags what the version attribute is to the client beside a number
   */
  static TableSchema<Row> of(Family family, RowJson json, StaticAttributeTag... versionTags) {
    return StaticImmutableTableSchema.builder(Row.class, RowDraft.class)
        .newItemBuilder(() -> new RowDraft(family, json), RowDraft::build)
        .addAttribute(
            String.class,
            a ->
                a.name(PARTITION)
                    .getter(row -> row.key().partition())
                    .setter(RowDraft::partition)
                    .tags(primaryPartitionKey()))
        .addAttribute(
            String.class,
            a ->
                a.name(SORT)
                    .getter(row -> row.key().sort())
                    .setter(RowDraft::sort)
                    .tags(primarySortKey()))
        .addAttribute(
            Long.class,
            a ->
                a.name(VERSION)
                    .getter(RowSchema::version)
                    .setter(RowDraft::version)
                    .tags(versionTags))
        .extend(content(json))
        .extend(surroundings())
        .build();
  }

  /** Rows of the log are never changed: their version, always 1, takes no room. */
  private static @Nullable Long version(Row row) {
    return row.key().family() == Family.EVENTS ? null : row.version();
  }

  private static StaticImmutableTableSchema<Row, RowDraft> content(RowJson json) {
    return StaticImmutableTableSchema.builder(Row.class, RowDraft.class)
        .addAttribute(
            String.class,
            a -> a.name("k").getter(row -> json.kind(row.content())).setter(RowDraft::kind))
        .addAttribute(
            SdkBytes.class,
            a ->
                a.name("b")
                    .getter(row -> SdkBytes.fromByteArrayUnsafe(json.write(row.content())))
                    .setter(RowDraft::body))
        .build();
  }

  private static StaticImmutableTableSchema<Row, RowDraft> surroundings() {
    return StaticImmutableTableSchema.builder(Row.class, RowDraft.class)
        .addAttribute(
            String.class,
            a ->
                a.name(FEED)
                    .getter(row -> row.feed().map(Feed::name).orElse(null))
                    .setter(RowDraft::feed))
        .addAttribute(
            String.class,
            a ->
                a.name("l")
                    .getter(row -> row.listing().map(Listing::list).orElse(null))
                    .setter(RowDraft::list)
                    .tags(secondaryPartitionKey(LISTS)))
        .addAttribute(
            String.class,
            a ->
                a.name("o")
                    .getter(row -> row.listing().map(Listing::position).orElse(null))
                    .setter(RowDraft::position)
                    .tags(secondarySortKey(LISTS)))
        .addAttribute(
            Long.class,
            a ->
                a.name(EXPIRES)
                    .getter(row -> row.expires().map(Instant::getEpochSecond).orElse(null))
                    .setter(RowDraft::expires))
        .build();
  }
}
