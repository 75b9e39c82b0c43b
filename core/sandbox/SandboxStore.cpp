#include "core/sandbox/SandboxStore.h"

#include "core/base/privateFile.h"
#include "core/base/stateFolder.h"
#include "core/sandbox/ServerProcess.h"
#include "core/sandbox/sandboxState.h"

#include <QDir>
#include <QRandomGenerator>

#include <array>

namespace quorate {

namespace {

constexpr qint64 kStateLimit = 1'000'000;
constexpr qint64 kSecretLimit = 1'000;

QString stateFile(const QString& folder)
{
    return folder + QStringLiteral("/sandbox.json");
}

QString secretFile(const QString& folder)
{
    return folder + QStringLiteral("/secret");
}

// 256 bit from the system, as characters that mean nothing to a shell or a configuration file.
QByteArray newPassword()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray(reinterpret_cast<const char*>(words.data()), sizeof words).toHex();
}

// The recorded process if it is still the one. Otherwise the oldest that runs this configuration: Quorate
// ended before it could record it. (A younger one is a child that the server forked to save its data.)
const FoundServer* processOf(
    const SandboxServer& server, const QString& configFile, const QList<FoundServer>& found)
{
    const FoundServer* best = nullptr;
    for (const FoundServer& candidate : found) {
        if (candidate.configFile != configFile)
            continue;
        if (server.process == candidate.mark)
            return &candidate;
        if (!best || candidate.mark.pid < best->mark.pid)
            best = &candidate;
    }
    return best;
}

void lookUpProcesses(Sandbox& sandbox)
{
    const QList<FoundServer> found = serversBelow(sandbox.folder);
    for (SandboxDeployment& deployment : sandbox.deployments) {
        for (SandboxServer& server : deployment.servers) {
            const FoundServer* process = processOf(server, sandbox.configFileOf(server), found);
            server.frozen = process && process->frozen;
            server.process = process ? std::optional(process->mark) : std::nullopt;
        }
    }
}

Error nameTaken(const QString& name)
{
    return {ErrorCode::Precondition, {}, QStringLiteral("there is a sandbox named %1 already").arg(name)};
}

} // namespace

QString SandboxStore::defaultFolder()
{
    return stateFolder() + QStringLiteral("/sandboxes");
}

SandboxStore::SandboxStore(QString baseFolder)
    : m_base(std::move(baseFolder))
{
}

Result<Sandbox> SandboxStore::create(const SandboxSpec& spec) const
{
    if (auto checked = checkSandboxSpec(spec); !checked)
        return checked.error();
    auto folder = makeFolder(spec);
    if (!folder)
        return folder.error();
    Sandbox sandbox;
    sandbox.name = folder->section(u'/', -1);
    sandbox.kind = spec.kind;
    sandbox.folder = *folder;
    sandbox.createdAt = QDateTime::currentDateTimeUtc();
    sandbox.deployments = layOutSandbox(spec);
    Status written = save(sandbox);
    if (written)
        written = writePrivateFile(secretFile(*folder), newPassword());
    if (!written) {
        QDir(*folder).removeRecursively();
        return written.error();
    }
    return sandbox;
}

Result<QString> SandboxStore::makeFolder(const SandboxSpec& spec) const
{
    if (auto made = makePrivatePath(QDir(m_base).absolutePath()); !made)
        return made.error();
    const QString base = QDir(m_base).canonicalPath() + u'/';
    for (int number = 1;; ++number) {
        const QString name =
            spec.name.isEmpty() ? kindName(spec.kind) + u'-' + QString::number(number) : spec.name;
        auto made = makePrivateFolder(base + name);
        if (!made)
            return made.error();
        if (*made)
            return base + name;
        if (!spec.name.isEmpty())
            return nameTaken(name);
    }
}

Status SandboxStore::save(const Sandbox& sandbox) const
{
    return writePrivateFile(stateFile(sandbox.folder), sandboxStateToJson(sandbox));
}

Result<Sandbox> SandboxStore::load(const QString& name) const
{
    const auto folder = folderOf(name);
    if (!folder)
        return folder.error();
    const auto json = readPrivateFile(stateFile(*folder), kStateLimit);
    if (!json)
        return json.error();
    auto sandbox = sandboxStateFromJson(*json);
    if (!sandbox)
        return sandbox.error();
    if (sandbox->name != name)
        return Error{ErrorCode::Storage, {}, stateFile(*folder) + QStringLiteral(": is of another sandbox")};
    sandbox->folder = *folder;
    lookUpProcesses(*sandbox);
    return sandbox;
}

Result<QList<SandboxEntry>> SandboxStore::list() const
{
    const QDir base(m_base);
    if (base.exists() && !base.isReadable())
        return Error{ErrorCode::Storage, {}, m_base + QStringLiteral(": the folder cannot be read")};
    QList<SandboxEntry> entries;
    const QStringList names =
        base.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
    for (const QString& name : names) {
        if (isSandboxName(name))
            entries << SandboxEntry{name, load(name)};
    }
    return entries;
}

Result<SecretString> SandboxStore::password(const QString& name) const
{
    const auto folder = folderOf(name);
    if (!folder)
        return folder.error();
    auto content = readPrivateFile(secretFile(*folder), kSecretLimit);
    if (!content)
        return content.error();
    return SecretString(std::move(*content));
}

Result<QString> SandboxStore::folderOf(const QString& name) const
{
    if (!isSandboxName(name))
        return Error{ErrorCode::Usage, {}, QStringLiteral("a sandbox's name is 1 to 40 of A-Z a-z 0-9 _ -")};
    // Empty when the base is not there yet: then nothing may be looked for from the root.
    const QString base = QDir(m_base).canonicalPath();
    const QString folder = base + u'/' + name;
    const QFileInfo info(folder);
    if (base.isEmpty() || !info.isDir() || info.isSymLink())
        return Error{ErrorCode::Precondition, {}, QStringLiteral("there is no sandbox named %1").arg(name)};
    return folder;
}

Status SandboxStore::remove(const QString& name) const
{
    const auto folder = folderOf(name);
    if (!folder)
        return folder.error();
    if (QDir(*folder).removeRecursively())
        return {};
    return Error{ErrorCode::Storage, {}, *folder + QStringLiteral(": cannot be removed")};
}

} // namespace quorate
