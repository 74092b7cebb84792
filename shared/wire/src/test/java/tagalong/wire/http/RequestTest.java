package tagalong.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;

class RequestTest {
  @Test
  void duplicateSlashesDoNotCount() {
    assertThat(get("//v6///events/", "", Map.of()).path()).containsExactly("v6", "events");
  }

  @Test
  void segmentsAreDecodedAfterThePathWasSplit() {
    assertThat(get("/events/a%2Fb%20c+d%C3%BC", "", Map.of()).path())
        .containsExactly("events", "a/b c+dü");
  }

  @Test
  void aPercentSignThatBeginsNoCodeStandsForItself() {
    assertThat(get("/50%/%zz%4", "a=100%", Map.of()).path()).containsExactly("50%", "%zz%4");
  }

  @Test
  void queryKeysMayComeSeveralTimesOrWithoutValue() {
    assertThat(get("/", "a=1&b&a=x+y%2B&=z&", Map.of()).query())
        .isEqualTo(Map.of("a", List.of("1", "x y+"), "b", List.of("")));
  }

  @ParameterizedTest
  @CsvSource({
    "Share.Brand.COM:8443, share.brand.com",
    "share.brand.com., share.brand.com",
    "[::1]:80, [::1]",
    "localhost, localhost"
  })
  void aHostIsBare(String sent, String read) {
    assertThat(get("/", "", Map.of("Host", sent)).host()).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({"Bearer T, T", "bearer  T, T", "T, T", "BearerX, BearerX"})
  void aTokenComesWithOrWithoutItsScheme(String header, String token) {
    assertThat(AccessToken.of(get("/", "", Map.of("authorization", header)))).contains(token);
  }

  @Test
  void theHeaderGoesBeforeTheQueryAndTheQueryBeforeTheCookie() {
    assertThat(
            AccessToken.of(
                get("/", "access_token=Q", Map.of("Authorization", "H"), "access_token=C")))
        .contains("H");
    assertThat(
            AccessToken.of(
                get("/", "access_token=Q", Map.of("Authorization", "Bearer "), "access_token=C")))
        .contains("Q");
    assertThat(AccessToken.of(get("/", "", Map.of(), "a=b; extole_token=C"))).contains("C");
    assertThat(AccessToken.of(get("/", "", Map.of(), "access_token=C"))).contains("C");
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, https://elsewhere.example",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void aCookieThatAnotherSitesPageSendsDoesNotCount(String header, String value) {
    assertThat(AccessToken.of(get("/", "", Map.of(header, value), "access_token=C"))).isEmpty();
  }

  @Test
  void aCookieOfTheOwnPageCounts() {
    assertThat(
            AccessToken.of(get("/", "", Map.of("Sec-Fetch-Site", "same-origin"), "access_token=C")))
        .contains("C");
  }

  @Test
  void aTimeZoneComesByHeaderOrQuery() {
    assertThat(Zones.of(get("/", "time_zone=Europe/Paris", Map.of())))
        .isEqualTo(ZoneId.of("Europe/Paris"));
    assertThat(Zones.of(get("/", "", Map.of("time-zone", "+02:00"))))
        .isEqualTo(ZoneId.of("+02:00"));
    assertThatThrownBy(() -> Zones.of(get("/", "", Map.of("Time-Zone", "Mars/Base"))))
        .isInstanceOfSatisfying(
            Problem.Raised.class,
            raised -> assertThat(raised.problem().code()).isEqualTo(ErrorCode.INVALID_TIME_ZONE));
  }

  @ParameterizedTest
  @CsvSource({
    "application/json; charset=utf-8, JSON",
    "*/*, JSON",
    "application/vnd.api+json, JSON",
    "text/xml, OTHER",
    "text/plain;charset=UTF-8, TEXT",
    "Multipart/Form-Data; boundary=x, MULTIPART"
  })
  void theMediaTypeIsReadWithoutItsParameters(String contentType, MediaType type) {
    assertThat(MediaType.of(get("/", "", Map.of("Content-Type", contentType)))).isEqualTo(type);
    assertThat(MediaType.of(get("/", "", Map.of()))).isEqualTo(MediaType.JSON);
  }

  @Test
  void fieldsOfAMultipartFormAreReadAndFilesPassedOver() {
    String form =
        """
        --b
        Content-Disposition: form-data; name="email"

        ü@example.com
        --b
        Content-Disposition: form-data; name="f"; filename="x.txt"

        file
        --b
        content-disposition: form-data; name="note"

        two
        lines
        --b--
        """
            .replace("\n", "\r\n");
    assertThat(Multipart.read(Body.of(form), "multipart/form-data; boundary=\"b\""))
        .isEqualTo(Map.of("email", List.of("ü@example.com"), "note", List.of("two\r\nlines")));
    assertThat(Multipart.read(Body.of(form), "multipart/form-data")).isEmpty();
  }

  @Test
  void nothingThatWasSentInBreaksOutOfAHeader() {
    assertThat(Reply.empty(200).with("X-Note", "a\r\nSet-Cookie: ü").headers())
        .containsEntry("X-Note", "a??Set-Cookie: ?");
  }

  @Test
  void aBlankHeaderIsNone() {
    assertThat(get("/", "", Map.of("Time-Zone", " ")).header("time-zone"))
        .isEqualTo(Optional.empty());
  }

  private static Request get(
      String path, String query, Map<String, String> headers, String... cookies) {
    return Request.of("get", path, query, headers, List.of(cookies), Body.NONE, "127.0.0.1");
  }
}
