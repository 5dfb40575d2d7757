package org.cailanzi.delivery.privacy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The keys on disk: one Tink keyset that seals fields, one that makes fingerprints. */
final class KeysetFile {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path path;

  KeysetFile(Path path) {
    this.path = path.toAbsolutePath();
  }

  boolean exists() {
    return Files.exists(path);
  }

  /**
   * Reads the keys; where there are none yet, makes them first.
   *
   * @throws KeysetUnusable when the file cannot be read
   */
  Keys readOrMake() {
    try {
      AeadConfig.register();
      PrfConfig.register();
      if (Files.notExists(path)) {
        make();
      }
      JsonNode file = JSON.readTree(Files.readString(path));
      return new Keys(read(file, "fields"), read(file, "fingerprints"));
    } catch (IOException | GeneralSecurityException | RuntimeException unusable) {
      throw new KeysetUnusable("The keyset " + path + " cannot be read", unusable);
    }
  }

  private void make() throws IOException, GeneralSecurityException {
    ObjectNode keys = JSON.createObjectNode().put("schema", 1);
    keys.set("fields", fresh("AES256_GCM"));
    keys.set("fingerprints", fresh("HMAC_SHA256_PRF"));
    String text = JSON.writeValueAsString(keys);
    Files.createDirectories(path.getParent());
    Path written = Files.createTempFile(path.getParent(), "keyset", ".new", ownerOnly());
    try {
      Files.writeString(written, text);
      // A link never replaces: of two instances starting at once, one makes the keys for both.
      Files.createLink(path, written);
    } catch (FileAlreadyExistsException madeByAnother) {
      // Theirs is read next.
    } finally {
      Files.delete(written);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)};
  }

  private static JsonNode fresh(String template) throws GeneralSecurityException {
    KeysetHandle keys = KeysetHandle.generateNew(KeyTemplates.get(template));
    return JSON.readTree(
        TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
  }

  private static KeysetHandle read(JsonNode file, String name) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
        file.path(name).toString(), InsecureSecretKeyAccess.get());
  }

  @Override
  public String toString() {
    return path.toString();
  }

  record Keys(KeysetHandle fields, KeysetHandle fingerprints) {}
}
