package org.cailanzi.gateway.account;

import java.util.List;
import java.util.Set;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.identity.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Makes the administrator at the first start, from whom all other accounts come. */
@Component
class FirstAccount implements ApplicationRunner {
  static final String ADMIN = "admin";
  private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);

  private final Accounts accounts;
  private final Passwords passwords;
  private final AccountSettings settings;
  private final CityProfile city;

  FirstAccount(Accounts accounts, Passwords passwords, AccountSettings settings, CityProfile city) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.settings = settings;
    this.city = city;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (accounts.find(ADMIN).isPresent()) {
      return;
    }
    if (settings.adminPassword() == null) {
      LOG.warn("There is no account yet: set cailanzi.gateway.admin-password and start again");
      return;
    }
    Account admin = new Account(ADMIN, "管理员", Set.of(Role.ADMIN), List.of(city.code()), 1);
    if (accounts.create(admin, passwords.hash(settings.adminPassword()))) {
      LOG.info("Made the account {}", ADMIN);
    }
  }
}
