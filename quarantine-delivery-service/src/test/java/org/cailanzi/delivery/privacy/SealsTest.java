package org.cailanzi.delivery.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cailanzi.platform.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealsTest {
  @TempDir Path folder;

  @Test
  void what_is_sealed_opens_again_after_a_restart() throws Exception {
    Sealed sealed = seals("keys.json").seal("13812345678", "dwelling|D-1|phone");
    assertThat(sealed.text()).doesNotContain("138");
    assertThat(seals("keys.json").open(sealed, "dwelling|D-1|phone")).isEqualTo("13812345678");
  }

  @Test
  void the_same_text_never_looks_the_same() throws Exception {
    Seals seals = seals("keys.json");
    assertThat(seals.seal("张三", "a")).isNotEqualTo(seals.seal("张三", "a"));
  }

  @Test
  void a_field_moved_to_another_place_does_not_open() throws Exception {
    Seals seals = seals("keys.json");
    Sealed sealed = seals.seal("张三", "dwelling|D-1|name");
    assertThatIllegalStateException()
        .isThrownBy(() -> seals.open(sealed, "dwelling|D-2|name"))
        .withMessageNotContaining("张三");
  }

  @Test
  void other_keys_open_nothing_and_make_other_fingerprints() throws Exception {
    Seals ours = seals("keys.json");
    Seals others = seals("other.json");
    Sealed sealed = ours.seal("张三", "a");
    assertThatIllegalStateException().isThrownBy(() -> others.open(sealed, "a"));
    assertThat(ours.fingerprint("x", 20)).isNotEqualTo(others.fingerprint("x", 20));
    assertThat(ours.fingerprint("x", 20)).isEqualTo(seals("keys.json").fingerprint("x", 20));
  }

  @Test
  void the_file_is_its_owners_alone() throws Exception {
    seals("keys.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("keys.json"))))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void instances_that_start_at_once_share_one_keyset() throws Exception {
    try (ExecutorService starting = Executors.newFixedThreadPool(8)) {
      Callable<byte[]> start = () -> seals("shared.json").fingerprint("x", 20);
      List<Future<byte[]>> all = starting.invokeAll(java.util.Collections.nCopies(8, start));
      for (Future<byte[]> one : all) {
        assertThat(one.get()).isEqualTo(all.getFirst().get());
      }
    }
  }

  @Test
  void a_broken_file_is_said_in_one_line_and_left_as_it_is() throws IOException {
    Files.writeString(file("broken.json"), "{");
    assertThatIllegalStateException()
        .isThrownBy(() -> seals("broken.json"))
        .withMessageContaining("broken.json");
    assertThat(file("broken.json")).hasContent("{");
  }

  private Seals seals(String name) throws java.security.GeneralSecurityException {
    return new Seals(new KeysetFile(file(name)).readOrMake());
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  @Test
  void a_store_is_not_opened_without_its_own_keys() throws Exception {
    try (TestStore store = TestStore.open()) {
      PrivacyConfiguration start = new PrivacyConfiguration();
      assertThat(start.seals(settings("keys.json"), store.database())).isNotNull();
      assertThat(start.seals(settings("keys.json"), store.database())).isNotNull();
      assertThatIllegalStateException()
          .isThrownBy(() -> start.seals(settings("lost.json"), store.database()))
          .withMessageContaining("missing");
      assertThat(file("lost.json")).as("no fresh keys beside an old store").doesNotExist();
      seals("other.json");
      assertThatIllegalStateException()
          .isThrownBy(() -> start.seals(settings("other.json"), store.database()))
          .withMessageContaining("not the one");
    }
  }

  private PrivacySettings settings(String name) {
    return new PrivacySettings(file(name));
  }
}
