#pragma once

#include "app/quoratectl/Console.h"
#include "app/quoratectl/Invocation.h"
#include "app/quoratectl/ProfileAccess.h"
#include "core/net/IoThread.h"
#include "core/profile/Profile.h"
#include "core/topology/Deployment.h"

#include <memory>
#include <stop_token>

namespace quorate {

/// What a command has at hand: the command line, the console, the I/O thread and a way to stop. Lives in the
/// worker thread that runs the command.
class Session {
public:
    Session(const Invocation& invocation, const Console& console, IoThread& io, ProfileAccess& profiles,
        std::stop_token stop);

    const Invocation& invocation() const { return m_invocation; }
    const Console& console() const { return m_console; }
    IoThread& io() const { return m_io; }
    ProfileAccess& profiles() const { return m_profiles; }
    const std::stop_token& stop() const { return m_stop; }

    /// The deployment that --profile or --url names, with passwords and options applied. Errors: Usage,
    /// Storage, Auth.
    struct Opened {
        QString name; ///< of the profile, or the URL without secrets
        Profile profile; ///< with secrets in its targets
        std::unique_ptr<Deployment> deployment;
    };
    /// `service` is another than the profile's own.
    Result<Opened> open(const QByteArray& service = {}) const;

    /// Opens and looks once. An Error when nobody answered: then there is nothing to show.
    struct Seen {
        Opened opened;
        TopologyPtr topology;
    };
    Result<Seen> look(const QByteArray& service = {}) const;

private:
    Result<Profile> chosen() const;
    /// From --password-file or QUORATE_PASSWORD; nothing when neither is given.
    Result<std::optional<SecretString>> givenPassword() const;
    Status applyOptions(Target& target, const std::optional<SecretString>& password) const;

    const Invocation& m_invocation;
    const Console& m_console;
    IoThread& m_io;
    ProfileAccess& m_profiles;
    std::stop_token m_stop;
};

/// Exit code of a look: Findings when something of severity warning or worse was found.
ExitCode verdict(const Topology& topology);

} // namespace quorate
