export { PrismaClient } from "../generated/postgresql/client/client";
