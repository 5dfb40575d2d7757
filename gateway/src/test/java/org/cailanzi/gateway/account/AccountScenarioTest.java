package org.cailanzi.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.cailanzi.gateway.GatewayFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class AccountScenarioTest extends GatewayFixture {
  private static final String FORM =
      "{\"name\":\"王芳\",\"password\":\"a long password\",\"roles\":[\"dispatcher\"],\"regions\":[\"320213\"]}";

  @Autowired Accounts accounts;

  @Test
  void an_administrator_makes_accounts_and_sees_them_without_their_passwords() {
    String admin = adminCookie();

    HttpResponse<String> made = send(putting("/accounts/wang.fang", FORM).header("Cookie", admin));
    HttpResponse<String> list = send(to("/accounts").header("Cookie", admin));

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(list.body()).contains("\"username\":\"wang.fang\"", "王芳", "\"username\":\"admin\"");
    assertThat(list.body()).doesNotContain("password", "hash", "argon2");
    assertThat(accounts.findWithHash("wang.fang").orElseThrow().hash()).startsWith("$argon2id$");
  }

  @Test
  void a_repeat_changes_nothing_and_keeps_its_sessions() {
    String admin = adminCookie();
    send(putting("/accounts/repeated", FORM).header("Cookie", admin));
    int version = accounts.find("repeated").orElseThrow().version();

    HttpResponse<String> again = send(putting("/accounts/repeated", FORM).header("Cookie", admin));

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(accounts.find("repeated").orElseThrow().version()).isEqualTo(version);
  }

  @Test
  void a_change_without_a_password_keeps_it() {
    String admin = adminCookie();
    send(putting("/accounts/renamed", FORM).header("Cookie", admin));
    String other = FORM.replace("\"password\":\"a long password\",", "").replace("王芳", "王方");

    assertThat(send(putting("/accounts/renamed", other).header("Cookie", admin)).statusCode())
        .isEqualTo(200);
    assertThat(signIn("renamed", "a long password").body()).contains("王方");
  }

  @Test
  void nobody_but_an_administrator_makes_accounts() {
    String bureau = cookieOf("just-bureau", "bureau", "3202");

    HttpResponse<String> refused =
        send(
            putting("/accounts/just-bureau", FORM.replace("dispatcher", "admin"))
                .header("Cookie", bureau));

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(send(putting("/accounts/x1", FORM)).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "a long password, short, password",
    "dispatcher, king, roles",
    "dispatcher, resident, roles",
    "dispatcher, service, roles",
    "320213, 32021, regions"
  })
  void a_value_that_cannot_be_is_refused_by_its_field(String was, String is, String field) {
    HttpResponse<String> refused =
        send(
            putting("/accounts/wrong-" + is, FORM.replace(was, is))
                .header("Cookie", adminCookie()));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("\"field\":\"" + field + "\"", "\"fix\"");
  }

  @Test
  void a_field_that_nobody_reads_is_refused_and_makes_no_account() {
    HttpResponse<String> refused =
        send(
            putting("/accounts/unread", FORM.replace("\"regions\"", "\"region\""))
                .header("Cookie", adminCookie()));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("\"field\":\"region\"", "最接近的是“regions”");
    assertThat(accounts.find("unread")).isEmpty();
  }

  @Test
  void of_many_guesses_at_once_no_more_than_five_are_looked_at() throws Exception {
    send(putting("/accounts/hammered", FORM).header("Cookie", adminCookie()));
    Callable<Integer> guess = () -> signIn("hammered", "a wrong password").statusCode();
    List<Integer> statuses;
    try (ExecutorService guessers = Executors.newVirtualThreadPerTaskExecutor()) {
      statuses =
          guessers.invokeAll(Stream.generate(() -> guess).limit(20).toList()).stream()
              .map(Future::resultNow)
              .toList();
    }

    assertThat(statuses).containsOnly(401, 429);
    assertThat(statuses.stream().filter(it -> it == 401).count()).isBetween(1L, 5L);
  }
}
