package org.cailanzi.price.casework;

import java.math.BigDecimal;
import java.util.List;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.price.casefile.Act;
import org.cailanzi.price.casefile.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * An act as it is sent; which fields it needs depends on the act.
 *
 * @param number of the notice
 * @param text what is stated, found, done or given as the reason
 * @param ground why a breach is none
 * @param decision number of the decision that penalises
 * @param yuan the fine with what is confiscated
 */
record ActForm(
    @Nullable String number,
    @Nullable String text,
    @Nullable String ground,
    @Nullable List<@Nullable EvidenceForm> evidence,
    @Nullable String decision,
    @Nullable String legalBasis,
    @Nullable BigDecimal yuan) {

  /** The acts by the last part of their paths. */
  enum Name {
    NOTIFY("notify"),
    EXPLAIN("explain"),
    TAKE_UP("take-up"),
    VERIFY("verify"),
    REJECT("reject"),
    RECTIFY("rectify"),
    PENALISE("penalise"),
    CLOSE("close");

    static final List<Name> ALL = List.of(values());

    private final String path;

    Name(String path) {
      this.path = path;
    }

    String path() {
      return path;
    }

    /** Who may do it: the point speaks for itself, the rest is the authority's. */
    Role[] roles() {
      return this == EXPLAIN ? new Role[] {Role.BUREAU, Role.MARKET} : new Role[] {Role.BUREAU};
    }
  }

  record EvidenceForm(@Nullable String title, @Nullable String sha256, @Nullable String where) {
    Evidence read(String field) {
      String called = Field.required(field + ".title", title);
      String digest = Field.required(field + ".sha256", sha256);
      return Field.read(field, () -> new Evidence(called, digest, where));
    }
  }

  Act read(Name name) {
    return switch (name) {
      case NOTIFY -> new Act.Notify(Field.required("number", number));
      case EXPLAIN -> new Act.Explain(said(), proofs());
      case TAKE_UP -> new Act.TakeUp(said());
      case VERIFY -> {
        List<Evidence> proofs = proofs();
        yield Field.read("evidence", () -> new Act.Verify(said(), proofs));
      }
      case REJECT -> {
        Act.Ground why =
            Field.oneOf(
                "ground", Field.required("ground", ground), Act.Ground.all(), Act.Ground::wireName);
        List<Evidence> proofs = proofs();
        yield Field.read("evidence", () -> new Act.Reject(why, said(), proofs));
      }
      case RECTIFY -> {
        List<Evidence> proofs = proofs();
        yield Field.read("evidence", () -> new Act.Rectify(said(), proofs));
      }
      case PENALISE -> {
        String by = Field.required("decision", decision);
        String basis = Field.required("legalBasis", legalBasis);
        BigDecimal fine = Field.required("yuan", yuan);
        yield Field.read(
            "yuan", () -> new Act.Penalise(by, basis, fine.movePointRight(2).longValueExact()));
      }
      case CLOSE -> new Act.Close(said());
    };
  }

  private String said() {
    return Field.required("text", text);
  }

  private List<Evidence> proofs() {
    return evidence == null
        ? List.of()
        : Field.each("evidence", evidence, (field, it) -> it.read(field));
  }
}
