package org.cailanzi.gateway.account;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.stereotype.Repository;

/** The accounts, by username; the hash of a password leaves this package with nobody. */
@Repository
public class Accounts {
  static final CollectionSchema SCHEMA =
      CollectionSchema.of("accounts").scan("the list of all accounts, for an administrator");

  private final MongoCollection<Document> accounts;

  Accounts(MongoDatabase database) {
    this.accounts = database.getCollection(SCHEMA.collection());
  }

  public Optional<Account> find(String username) {
    return Optional.ofNullable(accounts.find(new Document("_id", username)).first())
        .map(Accounts::fromDocument);
  }

  /** The account with the hash of its password. */
  Optional<Keyed> findWithHash(String username) {
    return Optional.ofNullable(accounts.find(new Document("_id", username)).first())
        .map(it -> new Keyed(fromDocument(it), it.getString("hash")));
  }

  List<Account> all() {
    return accounts
        .find()
        .sort(Sorts.ascending("_id"))
        .map(Accounts::fromDocument)
        .into(new ArrayList<>());
  }

  /** Creates the account; false when the name is taken. */
  boolean create(Account account, String hash) {
    try {
      accounts.insertOne(toDocument(account, hash));
      return true;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  /** Replaces the account if it is still of the version before; false when someone was quicker. */
  boolean replace(Account account, String hash) {
    Document before =
        new Document("_id", account.username()).append("version", account.version() - 1);
    return accounts.replaceOne(before, toDocument(account, hash)).getMatchedCount() == 1;
  }

  record Keyed(Account account, String hash) {
    /** Never the hash. */
    @Override
    public String toString() {
      return account.toString();
    }
  }

  private static Document toDocument(Account account, String hash) {
    return SCHEMA
        .document(account.username())
        .append("version", account.version())
        .append("name", account.name())
        .append("roles", account.roles().stream().map(Role::wireName).sorted().toList())
        .append("regions", account.regions().stream().map(RegionCode::code).toList())
        .append("hash", hash);
  }

  private static Account fromDocument(Document stored) {
    return new Account(
        stored.getString("_id"),
        stored.getString("name"),
        stored.getList("roles", String.class).stream()
            .flatMap(it -> Role.named(it).stream())
            .collect(Collectors.toSet()),
        stored.getList("regions", String.class).stream().map(RegionCode::new).toList(),
        stored.getInteger("version"));
  }
}
