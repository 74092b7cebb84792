package tagalong.domain.consumer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tagalong.domain.client.Client;
import tagalong.domain.event.PersonKey;

/** How a client's consumer tokens go over the wire. */
final class TokenText {
  /** By it a consumer's token differs from a server's; the digit names the form. */
  private static final String PREFIX = "c1.";

  /** The length of a text tells no more of an address than in which block it ends. */
  private static final int BLOCK = 32;

  private static final int DEVICE_BYTES = 16;

  private TokenText() {}

  static String of(Client client, ConsumerToken token) {
    return PREFIX + seal(client).close(padded(bytes(token)));
  }

  /** Empty when it is no token of this client. */
  static Optional<ConsumerToken> read(Client client, String text) {
    return text.startsWith(PREFIX)
        ? seal(client).open(text.substring(PREFIX.length())).map(TokenText::token)
        : Optional.empty();
  }

  private static Seal seal(Client client) {
    return new Seal(client.secret(), "consumer token");
  }

  private static byte[] padded(byte[] bytes) {
    return Arrays.copyOf(bytes, (bytes.length + BLOCK - 1) / BLOCK * BLOCK);
  }

  private static byte[] bytes(ConsumerToken token) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(HexFormat.of().parseHex(token.device()));
      out.writeLong(token.issued().getEpochSecond());
      out.writeLong(token.expires().getEpochSecond());
      out.writeBoolean(token.renewable());
      out.writeByte(token.keys().size());
      for (PersonKey key : token.keys()) {
        out.writeBoolean(key.kind() == PersonKey.Kind.EMAIL);
        out.writeUTF(key.value());
      }
      out.writeBoolean(token.proof().isPresent());
      if (token.proof().isPresent()) {
        write(token.proof().get(), out);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(Proof proof, DataOutputStream out) throws IOException {
    out.writeUTF(proof.person());
    out.writeLong(proof.at().getEpochSecond());
    out.writeLong(proof.until().getEpochSecond());
  }

  private static ConsumerToken token(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String device = HexFormat.of().formatHex(in.readNBytes(DEVICE_BYTES));
      Instant issued = Instant.ofEpochSecond(in.readLong());
      Instant expires = Instant.ofEpochSecond(in.readLong());
      boolean renewable = in.readBoolean();
      List<PersonKey> keys = new ArrayList<>();
      for (int left = in.readByte(); left > 0; left--) {
        boolean email = in.readBoolean();
        PersonKey.Kind kind = email ? PersonKey.Kind.EMAIL : PersonKey.Kind.PARTNER_USER_ID;
        keys.add(new PersonKey(kind, in.readUTF()));
      }
      Optional<Proof> proof = in.readBoolean() ? Optional.of(proof(in)) : Optional.empty();
      return new ConsumerToken(device, keys, proof, issued, expires, renewable);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Proof proof(DataInputStream in) throws IOException {
    return new Proof(
        in.readUTF(), Instant.ofEpochSecond(in.readLong()), Instant.ofEpochSecond(in.readLong()));
  }
}
