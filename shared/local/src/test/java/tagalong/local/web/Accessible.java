package tagalong.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What anybody can use: WCAG 2.2 AA as far as a machine can tell, and no scrolling sideways. */
final class Accessible {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Accessible() {}

  static void check(Page page) {
    assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
        .as(page.url())
        .isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("nothing is cut off at the side of " + page.url())
        .isEqualTo(true);
  }
}
