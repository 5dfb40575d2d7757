package org.cailanzi.platform.store.embedded;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The rows of one collection in the order in which they came. */
final class FileCollection extends AbstractSynchronizedMongoCollection<Long> {
  private final MVMap<Long, Row> rows;
  private final LongAdder rowsRead;
  private @Nullable Document firstMatch;

  FileCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      CursorRegistry cursors,
      MVMap<Long, Row> rows,
      LongAdder rowsRead) {
    super(database, name, options, cursors);
    this.rows = rows;
    this.rowsRead = rowsRead;
  }

  /** An aggregation reads only what its leading match can use; null reads everything again. */
  void narrowTo(@Nullable Document match) {
    firstMatch = match;
  }

  // Half an index would be taken for a whole one at the next start.
  @Override
  public void addIndex(Index<Long> index) {
    try {
      super.addIndex(index);
    } catch (IndexBuildFailedException notUnique) {
      index.drop();
      throw notUnique;
    }
  }

  @Override
  public Stream<Document> queryAllAsStream() {
    var match = firstMatch;
    return match == null ? super.queryAllAsStream() : handleQueryAsStream(match);
  }

  @Override
  protected QueryResult queryDocuments(
      Document query, Document order, int skip, int limit, int batch, Document fields) {
    var lookup = new PointLookup(query);
    var positions = lookup.positions(getIndexes());
    if (positions == null) {
      return matchDocuments(query, order, skip, limit, batch, fields);
    }
    Document rest = lookup.saysItAll() ? new Document() : query;
    return matchDocuments(rest, positions, order, skip, limit, batch, fields);
  }

  @Override
  protected QueryResult matchDocuments(
      Document query, Document order, int skip, int limit, int batch, Document fields) {
    var documents = streamAllDocumentsWithPosition().map(DocumentWithPosition::getDocument);
    if (isNaturalDescending(order)) {
      documents = documents.toList().reversed().stream();
    }
    return matchDocumentsFromStream(documents, query, order, skip, limit, batch, fields);
  }

  @Override
  protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
    return rows.entrySet().stream()
        .map(row -> new DocumentWithPosition<>(read(row.getValue()), row.getKey()));
  }

  @Override
  protected Document getDocument(Long position) {
    return read(requireNonNull(rows.get(position)));
  }

  private Document read(Row row) {
    rowsRead.increment();
    return row.document();
  }

  @Override
  protected Long addDocumentInternal(Document document) {
    Long last = rows.lastKey();
    Long position = last == null ? 0 : last + 1;
    rows.put(position, Row.of(document));
    return position;
  }

  @Override
  protected void handleUpdate(Long position, Document before, Document after) {
    rows.put(position, Row.of(after));
  }

  @Override
  protected void removeDocument(Long position) {
    rows.remove(position);
  }

  @Override
  public int count() {
    return rows.size();
  }

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int delta) {
    throw new UnsupportedOperationException("The size is summed when it is asked for");
  }

  @Override
  protected int getDataSize() {
    return rows.values().stream().mapToInt(Row::bytes).sum();
  }
}
