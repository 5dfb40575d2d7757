package org.cailanzi.inventory.supply;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.stereotype.Component;

/** All suppliers by their code. */
@Component
public class Suppliers {
  public static final CollectionSchema SCHEMA = CollectionSchema.of("suppliers").index("region");

  private final MongoCollection<Document> suppliers;

  public Suppliers(MongoDatabase database) {
    this.suppliers = database.getCollection(SCHEMA.collection());
  }

  /** Writes suppliers as they now are, whether or not they were there. */
  void put(List<Supplier> changed) {
    suppliers.bulkWrite(
        changed.stream()
            .map(
                it ->
                    new ReplaceOneModel<>(
                        new Document("_id", it.code()),
                        toDocument(it),
                        new ReplaceOptions().upsert(true)))
            .toList(),
        new BulkWriteOptions().ordered(false));
  }

  public Optional<Supplier> find(String code) {
    return find(List.of(code)).stream().findFirst();
  }

  /** The suppliers there are among the codes. */
  public List<Supplier> find(Collection<String> codes) {
    return list(new Document("_id", new Document("$in", List.copyOf(codes))));
  }

  /** What people call them, by code; of those registered. */
  public Map<String, Bilingual> names(Collection<String> codes) {
    return find(codes.stream().distinct().toList()).stream()
        .collect(Collectors.toMap(Supplier::code, it -> new Bilingual(it.zh(), it.en())));
  }

  /** Every supplier of a region, by code. */
  List<Supplier> within(RegionCode region) {
    // ':' follows '9', so this is the range of all codes that the region is a prefix of.
    return list(
        new Document(
            "region", new Document("$gte", region.code()).append("$lt", region.code() + ":")));
  }

  private List<Supplier> list(Document filter) {
    List<Supplier> found = new ArrayList<>();
    suppliers.find(filter).map(Suppliers::fromDocument).into(found);
    found.sort(Comparator.comparing(Supplier::code));
    return found;
  }

  private static Document toDocument(Supplier supplier) {
    return SCHEMA
        .document(supplier.code())
        .append("zh", supplier.zh())
        .append("en", supplier.en())
        .append("region", supplier.region().code());
  }

  private static Supplier fromDocument(Document document) {
    return new Supplier(
        document.getString("_id"),
        document.getString("zh"),
        document.getString("en"),
        new RegionCode(document.getString("region")));
  }
}
