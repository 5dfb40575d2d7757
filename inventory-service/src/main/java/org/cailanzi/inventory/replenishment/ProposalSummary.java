package org.cailanzi.inventory.replenishment;

import java.time.Instant;
import java.time.LocalDate;
import org.cailanzi.inventory.replenishment.Proposal.Approval;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A proposal in a list of them.
 *
 * @param lines how many it has
 * @param approvedLines how many of them somebody said yes to; absent before
 */
record ProposalSummary(
    String proposal,
    String state,
    String region,
    Bilingual regionName,
    LocalDate day,
    int lines,
    long goodsFen,
    long haulageFen,
    int unmet,
    String by,
    Instant at,
    @Nullable Integer approvedLines,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt) {

  static ProposalSummary of(Proposal proposal, CityProfile city) {
    Approval approval = proposal.approval();
    return new ProposalSummary(
        proposal.id(),
        proposal.state().wireName(),
        proposal.ask().region().code(),
        city.nameOf(proposal.ask().region(), proposal.ask().day()),
        proposal.ask().day(),
        proposal.lines().size(),
        proposal.goods().fen(),
        proposal.haulage().fen(),
        proposal.unmet().size(),
        proposal.by(),
        proposal.at(),
        approval == null ? null : approval.lines().size(),
        approval == null ? null : approval.by(),
        approval == null ? null : approval.at());
  }
}
