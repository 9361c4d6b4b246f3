export { Prisma, PrismaClient } from "../generated/sqlite/client/client";
