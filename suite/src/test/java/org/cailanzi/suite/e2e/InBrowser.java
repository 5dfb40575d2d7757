package org.cailanzi.suite.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Pages in a real browser: how they are opened, read and touched. Screenshots are left in {@code
 * target/screenshots} to be looked at.
 */
abstract class InBrowser {
  static final Path SHOTS = Path.of("target/screenshots");
  static final Duration PATIENCE = Duration.ofSeconds(20);

  static ChromeDriver browser;

  @BeforeAll
  static void open() throws IOException {
    Files.createDirectories(SHOTS);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setCapability("goog:loggingPrefs", logs);
    options.setBinary("/usr/bin/chromium");
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + Files.createTempDirectory("cailanzi-browser"));
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .build(),
            options);
  }

  @AfterAll
  static void close() {
    browser.quit();
  }

  /**
   * To start a browser takes seconds; one that has forgotten everything is as good as a new one.
   */
  @BeforeEach
  void nobodyWasHere(RunningSuite suite) {
    browser.get("about:blank");
    browser.executeCdpCommand(
        "Storage.clearDataForOrigin",
        Map.of("origin", suite.gateway().toString(), "storageTypes", "all"));
    browser.manage().logs().get(LogType.BROWSER);
  }

  void at(int width, int height) {
    browser.manage().window().setSize(new Dimension(width, height));
  }

  void signIn(RunningSuite suite, String username) {
    browser.get(suite.gateway() + "/");
    await("username").sendKeys(username);
    await("password").sendKeys(RunningSuite.STAFF_PASSWORD);
    await("sign-in").click();
  }

  void signOut() {
    click(await("sign-out"));
    await("username");
  }

  /** The part of a page that carries the hook, as soon as it is there. */
  WebElement await(String hook) {
    return Awaitility.await(hook)
        .atMost(PATIENCE)
        .until(
            () ->
                browser.findElements(By.cssSelector("[data-test='%s']".formatted(hook))).stream()
                    .filter(WebElement::isDisplayed)
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  void awaitText(String text) {
    Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(text()).contains(text));
  }

  void choose(String hook, String value) {
    ((JavascriptExecutor) browser)
        .executeScript(
            """
            arguments[0].value = arguments[1];
            arguments[0].dispatchEvent(new Event('change', {bubbles: true}));
            """,
            await(hook),
            value);
  }

  String text() {
    return String.valueOf(
        ((JavascriptExecutor) browser).executeScript("return document.body.innerText"));
  }

  void shoot(String name) throws IOException {
    Files.write(SHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }

  void nothingWasBlockedOrBroken() {
    List<LogEntry> errors =
        browser.manage().logs().get(LogType.BROWSER).getAll().stream()
            .filter(it -> it.getLevel().intValue() >= Level.SEVERE.intValue())
            .toList();
    assertThat(errors).isEmpty();
  }

  void nothingOverflows() {
    Object wider =
        ((JavascriptExecutor) browser)
            .executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) java.util.Objects.requireNonNull(wider)).intValue())
        .isLessThanOrEqualTo(0);
  }

  /** Taps it wherever it is: something may lie over the lower end of a page. */
  void click(WebElement button) {
    ((JavascriptExecutor) browser).executeScript("arguments[0].click()", button);
  }

  /** The next call of a method is not answered, whether or not it reaches the gateway. */
  void loseAnswers(String method, boolean reaches) {
    ((JavascriptExecutor) browser)
        .executeScript(
            """
            const whole = window.fetch;
            window.fetch = async (path, options) => {
              if (options.method !== arguments[0]) return whole(path, options);
              window.fetch = whole;
              if (arguments[1]) await whole(path, options);
              throw new TypeError('lost');
            };
            """,
            method,
            reaches);
  }
}
