package org.cailanzi.inventory.replenishment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.act.Fingerprint;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.replenishment.Proposal.Approval;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.idempotency.Idempotency;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proposals over HTTP. */
@RestController
@RequestMapping("/replenishment/proposals")
class ProposalController {
  /** Older ones are still there by their id. */
  private static final Duration LISTED = Duration.ofDays(30);

  private final Propose propose;
  private final Approve approve;
  private final Proposals proposals;
  private final LookUpNames lookUpNames;
  private final Sites sites;
  private final Goods goods;
  private final CityProfile city;
  private final CityClock clock;
  private final Idempotency idempotency;

  ProposalController(
      Propose propose,
      Approve approve,
      Proposals proposals,
      LookUpNames lookUpNames,
      Sites sites,
      Goods goods,
      CityProfile city,
      CityClock clock,
      Idempotency idempotency) {
    this.propose = propose;
    this.approve = approve;
    this.proposals = proposals;
    this.lookUpNames = lookUpNames;
    this.sites = sites;
    this.goods = goods;
    this.city = city;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  @PostMapping
  ResponseEntity<?> propose(
      Caller caller,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody AskForm form) {
    caller.require(Role.BUREAU);
    return idempotency.once(
        caller,
        "POST /replenishment/proposals",
        key,
        form,
        () -> proposed(caller, String.valueOf(key), form));
  }

  private ResponseEntity<ProposalBody> proposed(Caller caller, String key, AskForm form) {
    Ask ask = form.read(goods, city.supply(), clock.today());
    caller.requireScope(ask.region());
    String id = "P-" + Fingerprint.of(caller.id(), key).substring(0, 16);
    if (proposals.find(id).isEmpty()) {
      proposals.insert(propose.propose(id, ask, caller));
    }
    return ResponseEntity.status(HttpStatus.CREATED).body(body(known(id)));
  }

  @GetMapping
  ProposalList within(Caller caller, @RequestParam String within) {
    caller.require(Role.BUREAU);
    RegionCode region = Field.read("within", () -> new RegionCode(within));
    caller.requireScope(region);
    return new ProposalList(
        proposals.since(clock.now().minus(LISTED), region).stream()
            .map(it -> ProposalSummary.of(it, city))
            .toList());
  }

  @GetMapping("/{proposal}")
  ProposalBody get(Caller caller, @PathVariable String proposal) {
    caller.require(Role.BUREAU);
    return body(seen(caller, proposal));
  }

  private ProposalBody body(Proposal proposal) {
    return ProposalBody.of(proposal, lookUpNames.of(proposal));
  }

  @PostMapping("/{proposal}/approve")
  ResponseEntity<?> approve(
      Caller caller,
      @PathVariable String proposal,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody ApproveForm form) {
    caller.require(Role.BUREAU);
    Proposal known = seen(caller, proposal);
    return idempotency.once(
        caller,
        "POST /replenishment/proposals/" + proposal + "/approve",
        key,
        form,
        () -> approved(caller, known, String.valueOf(key), form));
  }

  private ResponseEntity<ProposalBody> approved(
      Caller caller, Proposal proposal, String key, ApproveForm form) {
    List<Integer> chosen = form.chosen(proposal);
    if (chosen.isEmpty()) {
      throw ProposalRefusals.nothingToApprove(proposal).asException();
    }
    proposal
        .unknownAmong(chosen)
        .ifPresent(
            it -> {
              throw ProposalRefusals.unknownLine(it).asException();
            });
    chosen.forEach(it -> requireScope(caller, proposal.line(it).orElseThrow()));
    Approval yes =
        new Approval(caller.id(), clock.now(), Fingerprint.of(caller.id(), key), chosen, Map.of());
    Optional<Proposal> done = approve.approve(proposal, yes);
    return ResponseEntity.ok(
        body(done.orElseThrow(() -> ProposalRefusals.decided(known(proposal.id())).asException())));
  }

  /** Who sends goods off must be allowed to where they lie. */
  private void requireScope(Caller caller, Line line) {
    caller.requireScope(line.region());
    if (line.from() instanceof Line.SurplusAt(var site)) {
      sites.find(site).ifPresent(it -> caller.requireScope(it.region()));
    }
  }

  private Proposal seen(Caller caller, String id) {
    Proposal proposal = known(id);
    caller.requireScope(proposal.ask().region());
    return proposal;
  }

  private Proposal known(String id) {
    return proposals.find(id).orElseThrow(() -> Problem.notFound("proposal", id).asException());
  }

  /**
   * @param lines the numbers of the lines to approve, or null for all
   */
  record ApproveForm(@Nullable List<@Nullable Integer> lines) {
    List<Integer> chosen(Proposal proposal) {
      return lines == null
          ? proposal.lines().stream().map(Line::number).toList()
          : List.copyOf(new TreeSet<>(Field.each("lines", lines, (_, number) -> number)));
    }
  }

  /** The latest first. */
  record ProposalList(List<ProposalSummary> items) {}
}
