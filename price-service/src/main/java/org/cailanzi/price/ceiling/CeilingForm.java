package org.cailanzi.price.ceiling;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.function.Function;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.limit.Limit;
import org.cailanzi.price.limit.LimitForm;
import org.cailanzi.price.limit.Wholesaler;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Stage;
import org.jspecify.annotations.Nullable;

/** A ceiling as it is sent and as it is shown. */
record CeilingForm(
    @JsonUnwrapped LimitForm limit,
    @Nullable String region,
    @Nullable String commodity,
    @Nullable String group,
    @Nullable String stage,
    @Nullable String pointKind,
    @Nullable String issuer,
    @Nullable String legalBasis,
    @Nullable String document,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String supersedes) {

  static CeilingForm of(Ceiling ceiling) {
    Scope scope = ceiling.scope();
    PointKind kind = scope.pointKind();
    return new CeilingForm(
        LimitForm.of(ceiling.limit()),
        scope.region().code(),
        scope.target() instanceof Target.OneCommodity(var code) ? code : null,
        scope.target() instanceof Target.WholeGroup(var code) ? code : null,
        scope.stage().wireName(),
        kind == null ? null : kind.wireName(),
        ceiling.authority().issuer(),
        ceiling.authority().legalBasis(),
        ceiling.authority().document(),
        ceiling.from(),
        ceiling.to(),
        ceiling.supersedes());
  }

  /**
   * The ceiling it means.
   *
   * @param wholesalers finds a wholesaler by the code of its point, or refuses
   */
  Ceiling read(String id, CityProfile city, Function<String, Wholesaler> wholesalers) {
    Scope scope = scope(city);
    Limit most = limit.read(city.prices(), wholesalers);
    Authority authority = authority();
    LocalDate first = Field.required("from", from);
    Field.read(
        "stage",
        () -> {
          most.requireStage(scope.stage());
          return scope;
        });
    Ceiling ceiling =
        Field.read("to", () -> new Ceiling(id, scope, most, authority, first, to, supersedes));
    requireMeasurable(ceiling, new Goods(city));
    return ceiling;
  }

  private Scope scope(CityProfile city) {
    String regionCode = Field.required("region", region);
    String stageName = Field.required("stage", stage);
    String kindName = pointKind;
    return new Scope(
        Field.read("region", () -> new RegionCode(regionCode)),
        target(city),
        Field.read("stage", () -> Stage.named(stageName)),
        kindName == null ? null : Field.read("pointKind", () -> PointKind.named(kindName)));
  }

  private Target target(CityProfile city) {
    String named = commodity;
    if ((named == null) == (group == null)) {
      throw refusal(
          "commodity", "请填写 commodity 或 group 之一", "Give commodity or group, one of them");
    }
    if (named != null) {
      return city.commodities()
          .named(named)
          .map(it -> new Target.OneCommodity(it.code()))
          .orElseThrow(() -> refusal("commodity", "没有商品 " + named, "No commodity " + named));
    }
    String code = Field.required("group", group);
    return city.group(code)
        .map(it -> new Target.WholeGroup(it.code()))
        .orElseThrow(() -> refusal("group", "没有品类 " + code, "No group " + code));
  }

  private Authority authority() {
    String by = Field.required("issuer", issuer);
    String basis = Field.required("legalBasis", legalBasis);
    String number = Field.required("document", document);
    return Field.read("issuer", () -> new Authority(by, basis, number));
  }

  // A litre price for a group sold by weight would bind nothing, silently.
  private static void requireMeasurable(Ceiling ceiling, Goods goods) {
    int meant = goods.meantBy(ceiling.scope().target()).size();
    if (meant == 0 || goods.boundBy(ceiling).size() < meant) {
      throw refusal(
          "price.unit",
          "价格单位与商品的计量方式不符，或该品类没有商品",
          "The unit of the price does not fit how the goods are sold, or the group has no goods");
    }
  }

  private static RuntimeException refusal(String field, String zh, String en) {
    return Problem.invalid(
            field,
            new Bilingual(zh, en),
            new Bilingual("请改正 " + field + " 后重新提交", "Correct " + field + " and send it again"))
        .asException();
  }
}
