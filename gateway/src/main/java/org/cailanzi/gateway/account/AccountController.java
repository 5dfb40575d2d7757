package org.cailanzi.gateway.account;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An administrator makes and changes accounts. */
@RestController
class AccountController {
  private final Accounts accounts;
  private final Passwords passwords;

  AccountController(Accounts accounts, Passwords passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  @GetMapping("/accounts")
  AccountList list(Caller caller) {
    caller.require(Role.ADMIN);
    return new AccountList(accounts.all().stream().map(AccountBody::of).toList());
  }

  /** Without a password the account keeps the one it has. A change ends its open sessions. */
  @PutMapping("/accounts/{username}")
  ResponseEntity<AccountBody> put(
      Caller caller, @PathVariable String username, @RequestBody AccountForm form) {
    caller.require(Role.ADMIN);
    Account wanted = form.read(username);
    Optional<Accounts.Keyed> before = accounts.findWithHash(username);
    return before.isEmpty() ? create(wanted, form) : change(wanted, form, before.get());
  }

  private ResponseEntity<AccountBody> create(Account wanted, AccountForm form) {
    String password = Field.required("password", form.password());
    String hash = Field.read("password", () -> passwords.hash(password));
    if (!accounts.create(wanted, hash)) {
      throw changedMeanwhile().asException();
    }
    return ResponseEntity.status(HttpStatus.CREATED).body(AccountBody.of(wanted));
  }

  private ResponseEntity<AccountBody> change(
      Account wanted, AccountForm form, Accounts.Keyed before) {
    String password = form.password();
    boolean samePassword =
        password == null || passwords.matches(password, Optional.of(before.hash())).orElse(false);
    if (samePassword && wanted.sameAs(before.account())) {
      return ResponseEntity.ok(AccountBody.of(before.account()));
    }
    String hash =
        samePassword || password == null
            ? before.hash()
            : Field.read("password", () -> passwords.hash(password));
    Account next = wanted.atVersion(before.account().version() + 1);
    if (!accounts.replace(next, hash)) {
      throw changedMeanwhile().asException();
    }
    return ResponseEntity.ok(AccountBody.of(next));
  }

  private static Problem changedMeanwhile() {
    return Problem.of(
            HttpStatus.CONFLICT,
            "account-changed",
            new Bilingual("账号刚被修改", "The account was changed meanwhile"),
            new Bilingual("另一位管理员同时修改了该账号", "Another administrator changed it at the same time"))
        .fixedBy(new Bilingual("请查看后重新提交", "Look at it and send it again"));
  }

  record AccountForm(
      @Nullable String name,
      @Nullable String password,
      @Nullable Set<String> roles,
      @Nullable List<String> regions) {

    Account read(String username) {
      Set<Role> known = new LinkedHashSet<>();
      Field.required("roles", roles)
          .forEach(it -> known.add(Field.read("roles", () -> roleNamed(it))));
      List<RegionCode> codes =
          Field.required("regions", regions).stream()
              .map(it -> Field.read("regions", () -> new RegionCode(it)))
              .toList();
      String shown = Field.required("name", name);
      Field.read(
          "roles", () -> new Account("nobody", shown, known, List.of(new RegionCode("32")), 1));
      Field.read("regions", () -> new Account("nobody", shown, known, codes, 1));
      return Field.read("username", () -> new Account(username, shown, known, codes, 1));
    }

    private static Role roleNamed(String name) {
      return Role.named(name)
          .orElseThrow(() -> new Unusable("没有角色 " + name, "There is no role " + name));
    }

    /** Never the password. */
    @Override
    public String toString() {
      return "AccountForm[" + name + "]";
    }
  }

  record AccountBody(String username, String name, List<String> roles, List<String> regions) {
    static AccountBody of(Account account) {
      return new AccountBody(
          account.username(),
          account.name(),
          account.roles().stream().map(Role::wireName).sorted().toList(),
          account.regions().stream().map(RegionCode::code).toList());
    }
  }

  record AccountList(List<AccountBody> items) {}
}
