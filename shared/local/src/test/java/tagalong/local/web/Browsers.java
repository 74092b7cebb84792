package tagalong.local.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tagalong.local.process.Tool;

/** Chromium, from which each person gets a profile of their own. */
final class Browsers implements AutoCloseable {
  private static final String AGENT =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/150.0.0.0 Safari/537.36";
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private final Playwright playwright;
  private final Browser browser;

  Browsers() {
    Tool.chromium().require();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(ARGUMENTS));
  }

  /**
   * A profile on disk, which goes back and forth as people's browsers do: Playwright turns that off
   * elsewhere.
   *
   * @param preferences of the browser, as JSON
   */
  BrowserContext profile(Path folder, String preferences) throws IOException {
    Path settings = folder.resolve("Default");
    Files.createDirectories(settings);
    Files.writeString(settings.resolve("Preferences"), preferences);
    return patient(
        playwright
            .chromium()
            .launchPersistentContext(
                folder,
                new BrowserType.LaunchPersistentContextOptions()
                    .setExecutablePath(executable())
                    .setUserAgent(AGENT)
                    .setIgnoreDefaultArgs(List.of("--disable-back-forward-cache"))
                    .setArgs(ARGUMENTS)));
  }

  /** A fresh profile. It does not call itself headless, or its clicks would not count. */
  BrowserContext person() {
    return patient(browser.newContext(new Browser.NewContextOptions().setUserAgent(AGENT)));
  }

  /** A fresh profile in a language. */
  BrowserContext reading(String locale) {
    return patient(
        browser.newContext(new Browser.NewContextOptions().setUserAgent(AGENT).setLocale(locale)));
  }

  /** With the time that a busy machine needs. */
  private static BrowserContext patient(BrowserContext context) {
    context.setDefaultTimeout((double) PATIENCE.toMillis());
    return context;
  }

  private static Path executable() {
    Path command = Path.of(Tool.chromiumCommand());
    return command.isAbsolute()
        ? command
        : Stream.of(System.getenv("PATH").split(":"))
            .map(folder -> Path.of(folder).resolve(command))
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
