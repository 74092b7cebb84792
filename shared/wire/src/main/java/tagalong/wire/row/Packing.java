package tagalong.wire.row;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Packs the JSON of a row when that makes it smaller. Packed bytes begin with {@link #PACKED},
 * which no JSON begins with; the dictionary holds what most rows have in common and must never
 * change under this mark.
 */
final class Packing {
  private static final byte PACKED = 1;
  private static final byte[] DICTIONARY =
      ("https://www.example.com/ \"currency\":\"USD\",\"quantity\":1,\"price\":\"description\":\"products\":[{\"sku\":"
              + "\"address\":{\"street\":\"city\":\"postal_code\":\"country\":\"US\",\"phone\":\"user_agent\":\"Mozilla/5.0 "
              + "\"category\":\"name\":\"labels\":\"locale\":\"en_US\",\"program_label\":\"refer-a-friend\",\"member_id\":"
              + "\"coupon_code\":\"advocate_code\":\"share.channel\":\"EMAIL\",\"share.recipient\":\"share.message\":"
              + "\"partner_share_id\":\"order_id\":\"cart_value\":\"amount\":\"first_name\":\"last_name\":"
              + "\"partner_user_id\":\"partner_conversion_id\":\"partner_event_id\":\"container\":\"production\","
              + "\"event_time\":\"2026-\"event_name\":\"conversion\"order_shipped\"account_opened\"account_funded\"share\""
              + "{\"id\":\"01K\",\"world\":{\"client\":\"\",\"container\":\"PRODUCTION\"},\"name\":\"\",\"time\":17,"
              + "\"received\":17,\"source\":\"SERVER\"FILE\"WEB\",\"keys\":[{\"kind\":\"PARTNER_USER_ID\",\"value\":\""
              + "{\"kind\":\"EMAIL\",\"value\":\"@gmail.com\"}],\"data\":{\"email\":\"@example.com\"")
          .getBytes(StandardCharsets.US_ASCII);

  private Packing() {}

  static byte[] pack(byte[] json) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setDictionary(DICTIONARY);
      deflater.setInput(json);
      deflater.finish();
      byte[] packed = new byte[json.length];
      packed[0] = PACKED;
      int length = deflater.deflate(packed, 1, packed.length - 1);
      return deflater.finished() ? java.util.Arrays.copyOf(packed, length + 1) : json;
    } finally {
      deflater.end();
    }
  }

  static byte[] unpack(byte[] stored) {
    if (stored[0] != PACKED) {
      return stored;
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setDictionary(DICTIONARY);
      inflater.setInput(stored, 1, stored.length - 1);
      return inflated(inflater, stored.length);
    } catch (DataFormatException damaged) {
      throw new IllegalArgumentException("a packed row is damaged", damaged);
    } finally {
      inflater.end();
    }
  }

  private static byte[] inflated(Inflater inflater, int packedLength) throws DataFormatException {
    ByteArrayOutputStream json = new ByteArrayOutputStream(packedLength * 4);
    byte[] block = new byte[4096];
    while (!inflater.finished()) {
      int length = inflater.inflate(block);
      if (length == 0 && inflater.needsInput()) {
        throw new DataFormatException("it ends early");
      }
      json.write(block, 0, length);
    }
    return json.toByteArray();
  }
}
