package org.cailanzi.inventory.recall;

import java.util.List;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.recall.Recall.State;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recalls over HTTP. Each call can be repeated: what is blocked, freed or gone is so once. */
@RestController
@RequestMapping("/recalls")
class RecallController {
  private final KeepRecalls recalls;
  private final NameRecalls names;
  private final Goods goods;
  private final CityClock clock;

  RecallController(KeepRecalls recalls, NameRecalls names, Goods goods, CityClock clock) {
    this.recalls = recalls;
    this.names = names;
    this.goods = goods;
    this.clock = clock;
  }

  @PutMapping("/{recall}")
  RecallBody begin(Caller caller, @PathVariable String recall, @RequestBody RecallForm form) {
    caller.require(Role.BUREAU);
    RecallId id = id(recall);
    Recall asked = form.read(id, goods, caller, clock);
    caller.requireScope(asked.target().region());
    return recalls.begin(asked).map(names::traced).orElseThrow(() -> otherRecall(id).asException());
  }

  @GetMapping("/{recall}")
  RecallBody get(Caller caller, @PathVariable String recall) {
    caller.require(Role.BUREAU, Role.DISPATCHER, Role.HEALTH_AUTHORITY);
    return names.traced(known(caller, recall));
  }

  @GetMapping
  RecallList within(Caller caller, @RequestParam String within) {
    caller.require(Role.BUREAU, Role.DISPATCHER, Role.HEALTH_AUTHORITY);
    RegionCode region = Field.read("within", () -> new RegionCode(within));
    caller.requireScope(region);
    return new RecallList(recalls.within(region).stream().map(names::line).toList());
  }

  @PostMapping("/{recall}/lift")
  RecallBody lift(Caller caller, @PathVariable String recall, @RequestBody ReasonForm form) {
    caller.require(Role.BUREAU);
    Recall known = known(caller, recall);
    return names.traced(recalls.lift(known, Field.required("reason", form.reason()), caller.id()));
  }

  @PostMapping("/{recall}/dispose")
  RecallBody dispose(Caller caller, @PathVariable String recall) {
    caller.require(Role.BUREAU);
    Recall known = known(caller, recall);
    if (known.state() != State.ACTIVE) {
      throw lifted(known).asException();
    }
    recalls.dispose(known, caller.id());
    return names.traced(known);
  }

  private Recall known(Caller caller, String recall) {
    RecallId id = id(recall);
    Recall known =
        recalls.find(id).orElseThrow(() -> Problem.notFound("recall", id.value()).asException());
    caller.requireScope(known.target().region());
    return known;
  }

  private static RecallId id(String recall) {
    return Field.read("recall", () -> new RecallId(recall));
  }

  private static Problem otherRecall(RecallId id) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "key-used-for-another-request",
            new Bilingual("编号已用于其他召回", "The id stands for another recall"),
            new Bilingual(
                "召回 " + id + " 已用于内容不同的请求", "Recall " + id + " was made with another body"))
        .at("recall")
        .fixedBy(new Bilingual("新的召回请换一个新编号", "Use a new id for a new recall"));
  }

  private static Problem lifted(Recall recall) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "recall-lifted",
            new Bilingual("召回已解除", "The recall was lifted"),
            new Bilingual(
                "召回 " + recall.id() + " 已解除，不再封存任何批次",
                "Recall " + recall.id() + " was lifted and blocks nothing"))
        .fixedBy(new Bilingual("需要的话，请用新编号重新召回", "Recall again under a new id"))
        .with("recall", recall.id().value());
  }

  /** A recall as it is asked for. */
  record RecallForm(
      @Nullable String region,
      @Nullable String commodity,
      @Nullable String lot,
      @Nullable String supplier,
      @Nullable String origin,
      @Nullable String reason) {

    Recall read(RecallId id, Goods goods, Caller caller, CityClock clock) {
      String place = Field.required("region", region);
      String name = Field.required("commodity", commodity);
      Recall.Target target =
          new Recall.Target(
              Field.read("region", () -> new RegionCode(place)),
              Field.read("commodity", () -> goods.named(name)).code(),
              Field.required("lot", lot),
              blankless(supplier),
              blankless(origin));
      return new Recall(
          id,
          State.ACTIVE,
          target,
          Field.required("reason", reason),
          caller.id(),
          clock.now(),
          null);
    }

    private static @Nullable String blankless(@Nullable String text) {
      return text == null || text.isBlank() ? null : text;
    }
  }

  record ReasonForm(@Nullable String reason) {}

  /** The recalls of a region, those begun last first. */
  record RecallList(List<RecallLine> items) {}
}
