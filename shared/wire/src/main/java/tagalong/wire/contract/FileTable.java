package tagalong.wire.contract;

import java.util.List;
import java.util.Set;

/** Files of a company: how they come, and what became of them. */
final class FileTable {
  private static final Set<ErrorCode> SET_UP =
      Codes.and(
          Codes.ASKED,
          ErrorCode.ALREADY_EXISTS,
          ErrorCode.COUPONS_INVALID,
          ErrorCode.INVALID_TIME_FORMAT,
          ErrorCode.JWT_KEY_INVALID,
          ErrorCode.PROGRAM_INVALID,
          ErrorCode.REWARD_SUPPLIER_NOT_FOUND);

  private static final Set<ErrorCode> DESTINATION =
      Codes.and(
          Codes.ASKED,
          ErrorCode.EXTERNAL_SFTP_DESTINATION_INVALID_USERNAME,
          ErrorCode.LOCAL_SFTP_DESTINATION_INVALID_USERNAME,
          ErrorCode.SFTP_DESTINATION_CLIENT_KEY_NOT_FOUND,
          ErrorCode.SFTP_DESTINATION_DUPLICATED_NAME,
          ErrorCode.SFTP_DESTINATION_DUPLICATED_USERNAME,
          ErrorCode.SFTP_DESTINATION_INVALID_DROPBOX_PATH,
          ErrorCode.SFTP_DESTINATION_INVALID_HOST,
          ErrorCode.SFTP_DESTINATION_INVALID_KEY_TYPE,
          ErrorCode.SFTP_DESTINATION_INVALID_NAME,
          ErrorCode.SFTP_DESTINATION_INVALID_PORT,
          ErrorCode.SFTP_DESTINATION_MISSING_HOST,
          ErrorCode.SFTP_DESTINATION_MISSING_KEY_ID,
          ErrorCode.SFTP_DESTINATION_MISSING_USERNAME,
          ErrorCode.SFTP_DESTINATION_NOT_FOUND,
          ErrorCode.UNSUPPORTED_OPERATION);

  static final Table TABLE =
      new Table(
          FunctionName.ADMIN_API,
          List.of(
              Row.get(Operation.LIST_BATCHES, "/v6/batches", Callers.READERS, Codes.ASKED),
              Row.post(Operation.MAKE_BATCH, "/v6/batches", Callers.SENDERS, FileCodes.BATCH_MADE),
              Row.get(
                  Operation.READ_BATCH, "/v6/batches/{batch_id}", Callers.READERS, FileCodes.BATCH),
              Row.put(
                  Operation.CHANGE_BATCH,
                  "/v6/batches/{batch_id}",
                  Callers.SENDERS,
                  FileCodes.BATCH_CHANGED),
              Row.delete(
                  Operation.REMOVE_BATCH,
                  "/v6/batches/{batch_id}",
                  Callers.SENDERS,
                  FileCodes.BATCH),
              Row.post(
                  Operation.CANCEL_BATCH,
                  "/v6/batches/{batch_id}/cancel",
                  Callers.SENDERS,
                  FileCodes.BATCH),
              Row.post(
                  Operation.EXPIRE_BATCH,
                  "/v6/batches/{batch_id}/expire",
                  Callers.SENDERS,
                  FileCodes.BATCH),
              Row.get(Operation.LIST_FILES, "/v6/files", Callers.READERS, Codes.ASKED),
              Row.post(Operation.UPLOAD_FILE, "/v6/files", Callers.SENDERS, FileCodes.FILE_BROUGHT),
              Row.get(Operation.READ_FILE, "/v6/files/{file_id}", Callers.READERS, FileCodes.FILE),
              Row.put(
                  Operation.CHANGE_FILE,
                  "/v6/files/{file_id}",
                  Callers.SENDERS,
                  FileCodes.FILE_CHANGED),
              Row.delete(
                  Operation.REMOVE_FILE, "/v6/files/{file_id}", Callers.SENDERS, FileCodes.FILE),
              Row.get(
                  Operation.DOWNLOAD_FILE,
                  "/v6/files/{file_id}/download",
                  Callers.READERS,
                  FileCodes.FILE_FETCHED),
              Row.post(
                  Operation.EXPIRE_FILE,
                  "/v6/files/{file_id}/expire",
                  Callers.SENDERS,
                  FileCodes.FILE),
              Row.get(Operation.LIST_REJECTIONS, "/v6/rejections", Callers.READERS, Codes.ASKED),
              Row.get(Operation.LIST_PARKED, "/v6/parked", Callers.READERS, Codes.ASKED),
              Row.get(Operation.LIST_SFTP_USERS, "/v6/sftp-users", Callers.ADMINS, Codes.ASKED),
              Row.post(Operation.ADD_SFTP_USER, "/v6/sftp-users", Callers.ADMINS, SET_UP),
              Row.delete(
                  Operation.REMOVE_SFTP_USER, "/v6/sftp-users/{name}", Callers.ADMINS, Codes.ASKED),
              Row.get(
                  Operation.LIST_SFTP_DESTINATIONS,
                  "/v6/sftp-destinations",
                  Callers.ADMINS,
                  DESTINATION),
              Row.post(
                  Operation.ADD_SFTP_DESTINATION,
                  "/v6/sftp-destinations",
                  Callers.ADMINS,
                  DESTINATION),
              Row.get(
                  Operation.READ_SFTP_DESTINATION,
                  "/v6/sftp-destinations/{sftp_destination_id}",
                  Callers.ADMINS,
                  DESTINATION),
              Row.put(
                  Operation.CHANGE_SFTP_DESTINATION,
                  "/v6/sftp-destinations/{sftp_destination_id}",
                  Callers.ADMINS,
                  DESTINATION),
              Row.delete(
                  Operation.REMOVE_SFTP_DESTINATION,
                  "/v6/sftp-destinations/{sftp_destination_id}",
                  Callers.ADMINS,
                  DESTINATION),
              Row.post(
                  Operation.SYNC_SFTP_DESTINATION,
                  "/v6/sftp-destinations/{sftp_destination_id}/sync",
                  Callers.ADMINS,
                  DESTINATION),
              Row.post(
                  Operation.VALIDATE_SFTP_DESTINATION,
                  "/v6/sftp-destinations/{sftp_destination_id}/validate",
                  Callers.ADMINS,
                  DESTINATION),
              Row.get(Operation.LIST_SSH_KEYS, "/v6/ssh-keys", Callers.ADMINS, Codes.ASKED),
              Row.post(Operation.ADD_SSH_KEY, "/v6/ssh-keys", Callers.ADMINS, Codes.ASKED),
              Row.delete(
                  Operation.REMOVE_SSH_KEY, "/v6/ssh-keys/{key_id}", Callers.ADMINS, Codes.ASKED)));

  private FileTable() {}
}
