package org.cailanzi.inventory.hold;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.allotment.Limit;
import org.cailanzi.inventory.basket.Rations;
import org.cailanzi.inventory.goods.Amounts;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.site.SiteNames;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The refusals of a hold, in words that a dispatcher can act on. */
@Component
class HoldRefusals {
  private final Goods goods;
  private final SiteNames sites;
  private final CityProfile city;
  private final CityClock clock;

  HoldRefusals(Goods goods, SiteNames sites, CityProfile city, CityClock clock) {
    this.goods = goods;
    this.sites = sites;
    this.city = city;
    this.clock = clock;
  }

  /** 409 with every short line: what is not there, or what the household may not have. */
  Problem tooShort(Hold hold) {
    return hold.shortages().stream().allMatch(it -> it.limit() != null)
        ? beyondAllowance(hold)
        : notEnough(hold);
  }

  private Problem notEnough(Hold hold) {
    String site = hold.promise() == null ? "" : hold.promise().site();
    Bilingual place = sites.said(site);
    Bilingual lines = said(hold.shortages(), this::shortLine);
    return Problem.of(
            HttpStatus.CONFLICT,
            "not-enough-stock",
            new Bilingual("库存不足", "Not enough stock"),
            new Bilingual(
                place.zh() + " 货不够，整单未预留：" + lines.zh(),
                place.en() + " is short, so nothing was held: " + lines.en()))
        .fixedBy(
            new Bilingual(
                "换一个新编号，减少数量、换货、换供应点（可先查 /holds/proposals），或改用 best-effort 按现有数量预留",
                "Under a new id ask for less, for other goods or at another site (POST"
                    + " /holds/proposals finds one), or for what is there with mode best-effort"))
        .with("hold", hold.id().value())
        .with("site", site)
        .with(
            "lines",
            hold.shortages().stream()
                .map(it -> facts(it.commodity(), it.wanted(), "available", it.available()))
                .toList());
  }

  /** 409 with every line that is more than what the household may still have that day. */
  private Problem beyondAllowance(Hold hold) {
    String day =
        hold.promise() == null || hold.promise().allowance() == null
            ? ""
            : hold.promise().allowance().day().toString();
    Bilingual lines = said(hold.shortages(), this::shortLine);
    return Problem.of(
            HttpStatus.CONFLICT,
            "over-ration",
            new Bilingual("超过限购数量", "More than the ration"),
            new Bilingual(
                "储备投放商品按人按日限购，" + day + " 同一住户各单合并计算：" + lines.zh(),
                "Goods from the reserve are limited for each person and day, and all that a household"
                    + " asked for on "
                    + day
                    + " is added up: "
                    + lines.en()))
        .at("lines")
        .fixedBy(
            new Bilingual(
                "减到还可要的数量以内，用新编号再要；也可先取消当日的其他单，或次日再要",
                "Under a new id ask for no more than what is left, release another hold of that day,"
                    + " or ask again the next day"))
        .with("hold", hold.id().value())
        .with("day", day)
        .with("lines", hold.shortages().stream().map(HoldRefusals::allowanceFacts).toList());
  }

  private Bilingual shortLine(Shortage shortage) {
    @Nullable Limit limit = shortage.limit();
    if (limit == null) {
      return line(
          shortage.commodity(), shortage.wanted(), "只有 %s", "%s there", shortage.available());
    }
    Bilingual name = goods.nameOf(shortage.commodity());
    Bilingual asked = Amounts.said(shortage.wanted());
    Bilingual said = limit.said();
    return new Bilingual(
        name.zh() + " 要 " + asked.zh() + "，" + said.zh(),
        name.en() + ": " + asked.en() + " wanted, " + said.en());
  }

  private static Map<String, Object> allowanceFacts(Shortage shortage) {
    Limit limit = Objects.requireNonNull(shortage.limit());
    return Map.of(
        "commodity", shortage.commodity(),
        "wanted", QuantityBody.of(shortage.wanted()),
        "allowed", QuantityBody.of(limit.left()),
        "most", QuantityBody.of(limit.most()),
        "has", QuantityBody.of(limit.has()));
  }

  /** 409 with every line that is over the household's ration. */
  Problem overRation(HoldId id, List<Rations.Excess> excesses) {
    Bilingual lines =
        said(
            excesses, it -> line(it.commodity(), it.wanted(), "最多 %s", "at most %s", it.allowed()));
    return Problem.of(
            HttpStatus.CONFLICT,
            "over-ration",
            new Bilingual("超过限购数量", "More than the ration"),
            new Bilingual("超过每户限购：" + lines.zh(), "Over the household's ration: " + lines.en()))
        .at("lines")
        .fixedBy(
            new Bilingual(
                "减到限购数量以内；人数有误请改 persons", "Ask for no more than that, or correct persons"))
        .with("hold", id.value())
        .with(
            "lines",
            excesses.stream()
                .map(it -> facts(it.commodity(), it.wanted(), "allowed", it.allowed()))
                .toList());
  }

  Problem noSite(RegionCode region) {
    Bilingual place = city.nameAround(region, clock.today());
    return Problem.of(
            HttpStatus.CONFLICT,
            "no-site-near",
            new Bilingual("附近没有供应点", "No site is near"),
            new Bilingual(
                "没有供应点服务%s（%s），同区也没有".formatted(place.zh(), region),
                "No site serves %s (%s) or its district".formatted(place.en(), region)))
        .at("site")
        .fixedBy(new Bilingual("请填写 site，或先登记供应点", "Name a site, or register one"))
        .with("region", region.code());
  }

  /** 409 with every line of which more was to be picked than is held. */
  Problem tooMuch(Hold hold, List<PickRule.Excess> excesses) {
    Bilingual lines =
        said(
            excesses,
            it ->
                it.most().isZero()
                    ? line(it.commodity(), it.wanted(), "未预留或已取完", "none is held", it.most())
                    : line(it.commodity(), it.wanted(), "最多可取 %s", "at most %s", it.most()));
    return conflict(
            hold,
            "more-than-held",
            new Bilingual("取货超过预留", "More than is held"),
            new Bilingual(
                "预留 " + hold.id() + " 不够取：" + lines.zh(),
                "Hold " + hold.id() + " does not cover it: " + lines.en()))
        .at("lines")
        .fixedBy(new Bilingual("按预留数量取货，多出的部分另行预留", "Pick what is held, and hold the rest anew"))
        .with(
            "lines",
            excesses.stream()
                .map(it -> facts(it.commodity(), it.wanted(), "most", it.most()))
                .toList());
  }

  /** {@code hold-released} or {@code hold-expired}. */
  Problem over(Hold hold) {
    Bilingual detail =
        hold.state() == HoldState.RELEASED
            ? new Bilingual(
                "预留 " + hold.id() + " 已经释放，货已退回供应点",
                "Hold " + hold.id() + " was released; its goods are free again")
            : new Bilingual(
                "预留 " + hold.id() + " 已过期，货已退回供应点",
                "Hold " + hold.id() + " has expired; its goods are free again");
    return (hold.state() == HoldState.RELEASED
            ? conflict(
                hold, "hold-released", new Bilingual("预留已释放", "The hold was released"), detail)
            : conflict(
                hold, "hold-expired", new Bilingual("预留已过期", "The hold has expired"), detail))
        .fixedBy(
            new Bilingual(
                "需要的话，请用新编号重新预留", "Take a new hold under a new id if it is still needed"));
  }

  Problem gone(Hold hold) {
    return conflict(
            hold,
            "hold-issued",
            new Bilingual("货物已交付", "The goods were handed over"),
            new Bilingual(
                "预留 " + hold.id() + " 的货已全部交付，不能再释放或延期",
                "All of hold " + hold.id() + " was handed over: it cannot be released or extended"))
        .fixedBy(new Bilingual("退回的货物请按收货登记", "Goods that come back are a receipt"));
  }

  Problem pickDiffers(Hold hold) {
    return keyUsed(
        new Bilingual(
            "该键已用于预留 " + hold.id() + " 的另一次取货",
            "This key was used for another pick of hold " + hold.id()));
  }

  Problem otherRequest(HoldId id) {
    return keyUsed(
            new Bilingual(
                "编号 " + id + " 已用于内容不同的预留", "Id " + id + " stands for a hold of other goods"))
        .at("hold");
  }

  private static Problem keyUsed(Bilingual detail) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "key-used-for-another-request",
            new Bilingual("编号已用于其他请求", "Used for another request"),
            detail)
        .fixedBy(new Bilingual("新的请求请换一个新编号", "Use a new one for a new request"));
  }

  Problem unknown(HoldId id) {
    return Problem.of(
            HttpStatus.NOT_FOUND,
            "not-found",
            new Bilingual("没有这个预留", "No such hold"),
            new Bilingual("没有编号为 " + id + " 的预留", "There is no hold " + id))
        .fixedBy(new Bilingual("请核对预留编号", "Check the id of the hold"))
        .with("what", "hold")
        .with("id", id.value());
  }

  private static Problem conflict(Hold hold, String type, Bilingual title, Bilingual detail) {
    return Problem.of(HttpStatus.CONFLICT, type, title, detail)
        .with("hold", hold.id().value())
        .with("state", hold.state().wireName());
  }

  private Bilingual line(String code, Quantity wanted, String zh, String en, Quantity limit) {
    Bilingual name = goods.nameOf(code);
    Bilingual asked = Amounts.said(wanted);
    Bilingual most = Amounts.said(limit);
    return new Bilingual(
        name.zh() + " 要 " + asked.zh() + "，" + zh.formatted(most.zh()),
        name.en() + ": " + asked.en() + " wanted, " + en.formatted(most.en()));
  }

  private static <T> Bilingual said(List<T> lines, Function<T, Bilingual> line) {
    List<Bilingual> each = lines.stream().map(line).toList();
    return new Bilingual(
        each.stream().map(Bilingual::zh).collect(Collectors.joining("；")),
        each.stream().map(Bilingual::en).collect(Collectors.joining("; ")));
  }

  private static Map<String, Object> facts(
      String commodity, Quantity wanted, String limit, Quantity most) {
    return Map.of(
        "commodity", commodity, "wanted", QuantityBody.of(wanted), limit, QuantityBody.of(most));
  }
}
