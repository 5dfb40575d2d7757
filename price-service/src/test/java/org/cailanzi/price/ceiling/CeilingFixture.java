package org.cailanzi.price.ceiling;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.limit.Limit;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.TypedPrice;
import org.jspecify.annotations.Nullable;

/** Ceilings for tests: for cabbage sold in Wuxi from February 2020 on, unless said otherwise. */
public final class CeilingFixture {
  private String id = "CAP-1";
  private String region = "3202";
  private Target target = new Target.OneCommodity("CABBAGE");
  private Stage stage = Stage.RETAIL;
  private @Nullable PointKind kind;
  private Limit limit = new Limit.Absolute(TypedPrice.of(new BigDecimal("3.00"), "元/500g"));
  private LocalDate from = LocalDate.parse("2020-02-01");
  private @Nullable LocalDate to;
  private @Nullable String supersedes;

  private CeilingFixture() {}

  public static CeilingFixture aCeiling() {
    return new CeilingFixture();
  }

  public CeilingFixture named(String other) {
    id = other;
    return this;
  }

  public CeilingFixture in(String other) {
    region = other;
    return this;
  }

  public CeilingFixture on(Target other) {
    target = other;
    return this;
  }

  public CeilingFixture at(Stage other) {
    stage = other;
    return this;
  }

  public CeilingFixture only(@Nullable PointKind other) {
    kind = other;
    return this;
  }

  public CeilingFixture of(String yuanPerJin) {
    return limit(new Limit.Absolute(TypedPrice.of(new BigDecimal(yuanPerJin), "元/500g")));
  }

  public CeilingFixture limit(Limit other) {
    limit = other;
    return this;
  }

  public CeilingFixture between(String first, @Nullable String last) {
    from = LocalDate.parse(first);
    to = last == null ? null : LocalDate.parse(last);
    return this;
  }

  public CeilingFixture superseding(@Nullable String other) {
    supersedes = other;
    return this;
  }

  public Ceiling build() {
    Scope scope = new Scope(new RegionCode(region), target, stage, kind);
    Authority authority = new Authority("无锡市市场监督管理局", "《价格法》第三十条", "锡市监〔2020〕12号");
    return new Ceiling(id, scope, limit, authority, from, to, supersedes);
  }
}
