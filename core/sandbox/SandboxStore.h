#pragma once

#include "core/base/SecretString.h"
#include "core/sandbox/Sandbox.h"

namespace quorate {

/// One row of the list of sandboxes: what is known of it, or why nothing is.
struct SandboxEntry {
    QString name;
    Result<Sandbox> sandbox;
};

/// The folders of all sandboxes of this user: BASE/NAME, mode 0700, with sandbox.json, the password and a
/// folder for each server. What a sandbox is lives on disk only, so that it can be listed and stopped after
/// any crash. Blocking calls on files and /proc, no sockets. Threads: any; a value.
class SandboxStore {
public:
    /// $XDG_STATE_HOME/quorate/sandboxes, by default ~/.local/state/quorate/sandboxes.
    static QString defaultFolder();

    explicit SandboxStore(QString baseFolder = defaultFolder());

    /// A new folder with a new password, and the servers laid out in its state file; nothing runs yet.
    /// Errors: Usage (the spec), Precondition (the name is taken), Storage.
    Result<Sandbox> create(const SandboxSpec& spec) const;

    /// Writes sandbox.json in one step. Errors: Storage.
    Status save(const Sandbox& sandbox) const;

    /// As its state file says, each server with the process that runs it now. Errors: Precondition when there
    /// is no such sandbox, Storage when the file cannot be read.
    Result<Sandbox> load(const QString& name) const;

    /// All of them by name. Errors: Storage.
    Result<QList<SandboxEntry>> list() const;

    /// Errors: Precondition, Storage.
    Result<SecretString> password(const QString& name) const;

    /// The sandbox's own folder, whatever is in it. Errors: Usage (no name of a sandbox), Precondition (none
    /// of that name), Storage.
    Result<QString> folderOf(const QString& name) const;

    /// Deletes the folder. Its servers have ended. Errors: as folderOf.
    Status remove(const QString& name) const;

private:
    Result<QString> makeFolder(const SandboxSpec& spec) const;

    QString m_base;
};

} // namespace quorate
