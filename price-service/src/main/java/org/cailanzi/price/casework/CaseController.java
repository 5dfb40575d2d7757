package org.cailanzi.price.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.idempotency.Idempotency;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.casefile.Act;
import org.cailanzi.price.casefile.CaseFile;
import org.cailanzi.price.casefile.CaseFiles;
import org.cailanzi.price.casefile.CaseKey;
import org.cailanzi.price.casefile.CaseState;
import org.cailanzi.price.casefile.Decision;
import org.cailanzi.price.casefile.Procedure;
import org.cailanzi.price.casefile.Refusal;
import org.cailanzi.price.system.Contended;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows cases and takes what is done in them. */
@RestController
class CaseController {
  private static final int PAGE = 500;

  private final CaseFiles files;
  private final CaseAccess access;
  private final CleanDays cleanDays;
  private final Proofs proofs;
  private final Idempotency idempotency;
  private final Procedure procedure;
  private final Clock clock;

  CaseController(
      CaseFiles files,
      CaseAccess access,
      CleanDays cleanDays,
      Proofs proofs,
      Idempotency idempotency,
      CityProfile city,
      Clock clock) {
    this.files = files;
    this.access = access;
    this.cleanDays = cleanDays;
    this.proofs = proofs;
    this.idempotency = idempotency;
    this.procedure = new Procedure(city.prices().casework(), city.zone());
    this.clock = clock;
  }

  @GetMapping("/cases")
  CaseList list(
      Caller caller,
      @RequestParam String region,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "") String after) {
    RegionCode within = within(caller, region);
    CaseState wanted =
        Field.oneOf("state", state, List.of(CaseState.values()), CaseState::wireName);
    List<CaseFile> found = files.in(wanted, access.whose(caller, within), after, PAGE);
    @Nullable String next = found.size() < PAGE ? null : found.getLast().key().id();
    return new CaseList(bodies(found), next);
  }

  @GetMapping("/cases/overdue")
  CaseList overdue(Caller caller, @RequestParam String region) {
    RegionCode within = within(caller, region);
    return new CaseList(
        bodies(files.overdue(clock.instant(), access.whose(caller, within), PAGE)), null);
  }

  private static RegionCode within(Caller caller, String region) {
    caller.require(Role.BUREAU, Role.MARKET);
    RegionCode within = Field.read("region", () -> new RegionCode(region));
    caller.requireScope(within);
    return within;
  }

  @GetMapping("/cases/{point}/{commodity}/{ceiling}")
  CaseBody one(
      Caller caller,
      @PathVariable String point,
      @PathVariable String commodity,
      @PathVariable String ceiling) {
    CaseKey key = new CaseKey(point, commodity, ceiling);
    return CaseBody.of(access.read(caller, key), clock.instant());
  }

  @PostMapping("/cases/{point}/{commodity}/{ceiling}/{act}")
  ResponseEntity<?> act(
      Caller caller,
      @PathVariable String point,
      @PathVariable String commodity,
      @PathVariable String ceiling,
      @PathVariable String act,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody ActForm form) {
    ActForm.Name name = name(act);
    CaseKey file = new CaseKey(point, commodity, ceiling);
    access.require(caller, file, name.roles());
    Act meant = form.read(name);
    requireKept(file, meant);
    String operation = "POST /cases/" + file.id() + "/" + act;
    return idempotency.once(
        caller, operation, key, form, () -> done(file, meant, caller, operation + key));
  }

  private static ActForm.Name name(String act) {
    return ActForm.Name.ALL.stream()
        .filter(it -> it.path().equals(act))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("act", act).asException());
  }

  // A digest of something that nobody has proves nothing.
  private void requireKept(CaseKey file, Act act) {
    List<String> digests =
        act.evidence().stream().filter(it -> it.where() == null).map(it -> it.sha256()).toList();
    for (String missing :
        digests.stream().filter(it -> !proofs.kept(file, digests).contains(it)).toList()) {
      throw Problem.invalid(
              "evidence",
              new Bilingual("案内没有证据 " + missing, "No proof " + missing + " is kept with the case"),
              new Bilingual(
                  "请先上传到 …/proofs，或用 where 写明存放处",
                  "Send it to …/proofs before, or say in where it lies"))
          .asException();
    }
  }

  private ResponseEntity<?> done(CaseKey key, Act act, Caller caller, String name) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Procedure.Doing who = new Procedure.Doing(name + "|" + caller.id(), caller.name(), now);
    CaseFile after =
        Contended.untilSettled(
            () -> {
              CaseFile file = access.known(key);
              int clean = act instanceof Act.Close ? cleanDays.since(file) : 0;
              return switch (procedure.decide(file, act, who, clean)) {
                case Decision.Done(var changed) -> files.write(List.of(changed)) ? changed : null;
                case Decision.DoneBefore(var same) -> same;
                case Decision.Refused(_, var refusal) -> throw refused(refusal).asException();
              };
            });
    return ResponseEntity.ok(CaseBody.of(after, now));
  }

  private static Problem refused(Refusal refusal) {
    return Problem.of(
            HttpStatus.CONFLICT,
            refusal.type(),
            new Bilingual("案件目前不能这样处理", "The case cannot be dealt with like this now"),
            refusal.words())
        .fixedBy(new Bilingual("请查看案件现状", "See how the case stands"));
  }

  private List<CaseBody> bodies(List<CaseFile> found) {
    Instant now = clock.instant();
    return found.stream().map(it -> CaseBody.of(it, now)).toList();
  }

  record CaseList(List<CaseBody> items, @Nullable String next) {}
}
