package tagalong.consumerapi;

/** How far something is that somebody asks about again and again. */
enum Progress {
  PENDING,
  SUCCEEDED,
  FAILED
}
