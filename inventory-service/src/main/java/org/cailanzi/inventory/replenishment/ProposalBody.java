package org.cailanzi.inventory.replenishment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cailanzi.inventory.replenishment.Proposal.Approval;
import org.cailanzi.inventory.replenishment.Proposal.Outcome;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.web.QuantityBody;
import org.cailanzi.platform.web.UnitPriceBody;
import org.jspecify.annotations.Nullable;

/** A proposal on the wire. */
record ProposalBody(
    String proposal,
    String state,
    String region,
    LocalDate day,
    int horizonDays,
    String by,
    Instant at,
    long goodsFen,
    long haulageFen,
    List<LineBody> lines,
    List<UnmetBody> unmet,
    List<UnjudgedBody> unjudged,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt) {

  static ProposalBody of(Proposal proposal, Names names) {
    Approval approval = proposal.approval();
    Map<Integer, Outcome> outcomes = approval == null ? Map.of() : approval.outcomes();
    return new ProposalBody(
        proposal.id(),
        proposal.state().wireName(),
        proposal.ask().region().code(),
        proposal.ask().day(),
        proposal.ask().horizonDays(),
        proposal.by(),
        proposal.at(),
        proposal.goods().fen(),
        proposal.haulage().fen(),
        proposal.lines().stream()
            .map(it -> LineBody.of(proposal.idOf(it), it, outcomes.get(it.number()), names))
            .toList(),
        proposal.unmet().stream().map(it -> UnmetBody.of(it, names)).toList(),
        proposal.unjudged().stream().map(it -> UnjudgedBody.of(it, names)).toList(),
        approval == null ? null : approval.by(),
        approval == null ? null : approval.at());
  }

  /**
   * @param offer where it is bought, with its supplier and price; or
   * @param from the site that it is carried from
   * @param outcome what became of it once approved: {@code ordered} (then {@code order} has its
   *     id), {@code offer-gone}, {@code sent}, {@code surplus-gone}, {@code waits-for-transfer}
   */
  record LineBody(
      int line,
      @Nullable String offer,
      @Nullable String supplier,
      @Nullable Bilingual supplierName,
      @Nullable UnitPriceBody price,
      @Nullable String from,
      @Nullable Bilingual fromName,
      String to,
      Bilingual toName,
      String commodity,
      Bilingual commodityName,
      QuantityBody quantity,
      long goodsFen,
      long haulageFen,
      LocalDate expected,
      String why,
      String whyEn,
      @Nullable String outcome,
      @Nullable String order) {
    static LineBody of(String id, Line line, @Nullable Outcome outcome, Names names) {
      Line.@Nullable OfferOf bought = line.from() instanceof Line.OfferOf offer ? offer : null;
      return new LineBody(
          line.number(),
          bought == null ? null : bought.offer(),
          bought == null ? null : bought.supplier(),
          bought == null ? null : names.supplier(bought.supplier()),
          bought == null ? null : UnitPriceBody.of(bought.price()),
          line.from() instanceof Line.SurplusAt(var site) ? site : null,
          line.from() instanceof Line.SurplusAt(var site) ? names.site(site) : null,
          line.site(),
          names.site(line.site()),
          line.commodity(),
          names.commodity(line.commodity()),
          QuantityBody.of(line.quantity()),
          line.goods().fen(),
          line.haulage().fen(),
          line.expected(),
          line.why().zh(),
          line.why().en(),
          outcome == null ? null : outcome.wireName(),
          outcome == Outcome.ORDERED ? id : null);
    }
  }

  /** What stays short of a group in an area. */
  record UnmetBody(
      String region,
      Bilingual regionName,
      String group,
      Bilingual groupName,
      long grams,
      List<ObstacleBody> obstacles) {
    static UnmetBody of(Unmet unmet, Names names) {
      return new UnmetBody(
          unmet.area().code(),
          names.region(unmet.area()),
          unmet.group(),
          names.group(unmet.group()),
          unmet.grams(),
          unmet.obstacles().stream()
              .map(
                  it ->
                      new ObstacleBody(
                          it.kind().wireName(), it.grams(), it.text().zh(), it.text().en()))
              .toList());
    }
  }

  record ObstacleBody(String kind, long grams, String zh, String en) {}

  record UnjudgedBody(
      String region,
      Bilingual regionName,
      String group,
      Bilingual groupName,
      String zh,
      String en) {
    static UnjudgedBody of(Unjudged unjudged, Names names) {
      return new UnjudgedBody(
          unjudged.area().code(),
          names.region(unjudged.area()),
          unjudged.group(),
          names.group(unjudged.group()),
          unjudged.reason().zh(),
          unjudged.reason().en());
    }
  }
}
