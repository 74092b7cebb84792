package tagalong.wire.file;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The encodings of text files that are recognised. */
public enum Encoding {
  UTF_8("UTF-8", Optional.empty()),
  UTF_16_LITTLE("UTF-16LE", Optional.of(StandardCharsets.UTF_16LE)),
  UTF_16_BIG("UTF-16BE", Optional.of(StandardCharsets.UTF_16BE)),
  /** What desktop programs wrote for decades where nobody chose. */
  WINDOWS_1252("windows-1252", Optional.of(Charset.forName("windows-1252")));

  private final String title;
  private final Optional<Charset> foreign;

  Encoding(String title, Optional<Charset> foreign) {
    this.title = title;
    this.foreign = foreign;
  }

  /** The name by which the internet knows it. */
  public String title() {
    return title;
  }

  /** The encoding of that name. */
  public static Optional<Encoding> titled(String title) {
    return Arrays.stream(values()).filter(encoding -> encoding.title.equals(title)).findFirst();
  }

  InputStream toUtf8(InputStream in) {
    return foreign.<InputStream>map(charset -> new ToUtf8(in, charset)).orElse(in);
  }
}
