package tagalong.wire.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.event.IpAddress;

class ListsTest {
  private final Path file;

  ListsTest(@TempDir Path folder) {
    this.file = folder.resolve("countries.csv");
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.0, US",
    "203.0.113.255, US",
    "203.0.114.0, ",
    "203.0.112.255, ",
    "198.51.100.9, KP",
    "::ffff:198.51.100.9, KP",
    "2001:db8::1, CA",
    "2001:db9::, ",
    "0.0.0.0, ",
  })
  void anAddressIsWhereItsRangeIs(String address, String country) throws IOException {
    Files.writeString(
        file,
        """
        start,end,country,name
        203.0.113.0,203.0.113.255,us,Somebody
        198.51.100.0,198.51.100.255,KP
        "2001:db8::","2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",CA
        """);
    assertThat(Lists.besides(file).country(IpAddress.read(address).orElseThrow()))
        .isEqualTo(Optional.ofNullable(country));
  }

  @ParameterizedTest
  @ValueSource(strings = {"203.0.113.0,US", "a,b,US", "203.0.113.0,203.0.113.255,United States"})
  void aLineThatIsNoRangeIsNamed(String line) throws IOException {
    Files.writeString(file, "start,end,country\n" + line + "\n");
    assertThatThrownBy(() -> Lists.besides(file)).hasMessageStartingWith("Line 2 ");
  }

  @Test
  void withoutAFileNoCountryIsKnown() {
    assertThat(Lists.besides(file).country(IpAddress.read("203.0.113.0").orElseThrow())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "mailinator.com, true",
    "eu.mailinator.com, true",
    "example.com, false",
    "com, false"
  })
  void aDisposableDomainIsKnown(String domain, boolean disposable) {
    assertThat(Lists.besides(file).isDisposable(domain)).isEqualTo(disposable);
  }
}
